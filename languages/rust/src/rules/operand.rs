//! What operators are given: a path, a constant or a calculation.

use super::calculation::Calculation;
use super::path::{Path, Scope};
use super::scalar::Scalar;

#[derive(Debug)]
pub(crate) enum Operand {
    Path(Path),
    Constant(Constant),
    Calculation(Box<Calculation>),
}

/// A value that stands in the tree itself.
#[derive(Debug)]
pub(crate) enum Constant {
    Bool(bool),
    Number(f64),
    Text(Box<str>),
}

impl Operand {
    /// The operand's value; `None` when it is absent.
    pub(crate) fn read<'v>(&'v self, scope: Scope<'v>) -> Option<Scalar<'v>> {
        match self {
            Self::Path(path) => path.find(scope).map(Scalar::from),
            Self::Constant(constant) => Some(constant.value()),
            Self::Calculation(calculation) => calculation.result(scope).map(Scalar::Number),
        }
    }

    /// NaN for what is no number.
    pub(crate) fn number(&self, scope: Scope<'_>) -> f64 {
        self.read(scope).map_or(f64::NAN, Scalar::number)
    }

    /// NaN for what is no instant.
    pub(crate) fn millis(&self, scope: Scope<'_>) -> f64 {
        self.read(scope).map_or(f64::NAN, Scalar::millis)
    }
}

impl Constant {
    pub(crate) fn value(&self) -> Scalar<'_> {
        match self {
            Self::Bool(value) => Scalar::Bool(*value),
            Self::Number(number) => Scalar::Number(*number),
            Self::Text(text) => Scalar::Text(text),
        }
    }
}
