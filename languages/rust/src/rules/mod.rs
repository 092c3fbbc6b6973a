//! Business rules: trees of operators, made ready once and judged often.

mod calculation;
mod condition;
mod instant;
mod operand;
mod path;
mod rule;
mod scalar;
mod tree;

pub(crate) use instant::from_millis;
pub(crate) use rule::Rule;
