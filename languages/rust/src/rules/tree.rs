//! From the JSON of an expression to conditions and calculations that are ready to judge.

use std::cmp::Ordering;

use serde_json::Value;

use super::calculation::{Calculation, larger, power, smaller};
use super::condition::{Clause, Condition, Tolerance};
use super::operand::{Constant, Operand};
use super::path::Path;

/// Reads one scope: a rule, or the condition on an item.
#[derive(Default)]
struct Scope {
    /// Every path that must be present for the scope's condition to speak.
    needs: Vec<String>,
}

type Result<T> = std::result::Result<T, String>;

/// A condition on the root or on an item, with what it needs to speak.
pub(crate) fn clause(tree: &Value) -> Result<Clause> {
    let mut scope = Scope::default();
    let condition = scope.condition(tree)?;
    scope.needs.sort_by_key(String::len);
    scope.needs.dedup();
    let needs = scope.needs.iter().map(|path| Path::new(path)).collect();
    Ok(Clause { needs, condition })
}

fn node(tree: &Value) -> Result<(&str, &[Value])> {
    let op = tree.get("op").and_then(Value::as_str);
    let args = tree.get("args").and_then(Value::as_array);
    op.zip(args.map(Vec::as_slice))
        .ok_or_else(|| format!("{tree} is no operator with its arguments"))
}

impl Scope {
    fn condition(&mut self, tree: &Value) -> Result<Condition> {
        let (op, args) = node(tree)?;
        Ok(match (op, args) {
            ("has", [path]) => {
                Condition::Present(optional(std::slice::from_ref(path))?, |n, _| n == 1)
            }
            ("atLeastOne", paths) => Condition::Present(optional(paths)?, |n, _| n > 0),
            ("exactlyOne", paths) => Condition::Present(optional(paths)?, |n, _| n == 1),
            ("together", paths) => Condition::Present(optional(paths)?, |n, of| n == 0 || n == of),
            ("not", [condition]) => Condition::Not(Box::new(self.condition(condition)?)),
            ("and", all) => Condition::And(self.conditions(all)?),
            ("or", all) => Condition::Or(self.conditions(all)?),
            ("when", [condition, then]) => Condition::When(
                Box::new(self.condition(condition)?),
                Box::new(self.condition(then)?),
            ),
            ("eq", [a, b]) => Condition::Equal(self.operand(a)?, self.operand(b)?),
            ("ne", [a, b]) => Condition::Unequal(self.operand(a)?, self.operand(b)?),
            ("lt", [a, b]) => self.ordered(Ordering::is_lt, a, b)?,
            ("le", [a, b]) => self.ordered(Ordering::is_le, a, b)?,
            ("gt", [a, b]) => self.ordered(Ordering::is_gt, a, b)?,
            ("ge", [a, b]) => self.ordered(Ordering::is_ge, a, b)?,
            ("near", [a, b, within]) => {
                Condition::Near(self.operand(a)?, self.operand(b)?, tolerance(within)?)
            }
            ("multipleOf", [a, b]) => Condition::MultipleOf(self.operand(a)?, self.operand(b)?),
            ("earlier", [a, b]) => Condition::Timed(f64::lt, self.operand(a)?, self.operand(b)?),
            ("notLater", [a, b]) => Condition::Timed(f64::le, self.operand(a)?, self.operand(b)?),
            ("startsWith", [text, start]) => {
                Condition::StartsWith(self.operand(text)?, self.operand(start)?)
            }
            ("oneOf", [value, options @ ..]) => Condition::OneOf(
                self.operand(value)?,
                options.iter().map(constant).collect::<Result<_>>()?,
            ),
            ("contains", [list, value]) => {
                Condition::Contains(self.path(list)?, self.operand(value)?)
            }
            ("subset", [list, wholes @ ..]) => Condition::Subset(
                self.path(list)?,
                wholes
                    .iter()
                    .map(|whole| self.path(whole))
                    .collect::<Result<_>>()?,
            ),
            ("unique", [list]) => Condition::Unique(self.path(list)?),
            ("unique", [list, by @ ..]) => Condition::UniqueBy(
                self.path(list)?,
                by.iter().map(item_operand).collect::<Result<_>>()?,
            ),
            ("ascending", [list]) => Condition::Ascending(self.path(list)?),
            ("chronological", [list]) => Condition::Chronological(self.path(list)?),
            ("each", [list, condition]) => {
                Condition::Each(self.path(list)?, Box::new(clause(condition)?))
            }
            _ => {
                return Err(format!(
                    "{op} with {} arguments is no condition",
                    args.len()
                ));
            }
        })
    }

    fn calculation(&mut self, tree: &Value) -> Result<Calculation> {
        let (op, args) = node(tree)?;
        Ok(match (op, args) {
            ("add", [a, b]) => self.arithmetic(|a, b| a + b, a, b)?,
            ("sub", [a, b]) => self.arithmetic(|a, b| a - b, a, b)?,
            ("mul", [a, b]) => self.arithmetic(|a, b| a * b, a, b)?,
            ("div", [a, b]) => self.arithmetic(|a, b| a / b, a, b)?,
            ("pow", [a, b]) => self.arithmetic(power, a, b)?,
            ("sum", [list, of @ ..]) => self.fold(|a, b| a + b, 0.0, list, of)?,
            ("product", [list, of @ ..]) => self.fold(|a, b| a * b, 1.0, list, of)?,
            ("min", [list, of @ ..]) => self.fold(smaller, f64::INFINITY, list, of)?,
            ("max", [list, of @ ..]) => self.fold(larger, f64::NEG_INFINITY, list, of)?,
            ("count", [list]) => Calculation::Length(self.path(list)?),
            ("count", [list, condition]) => {
                Calculation::Count(self.path(list)?, clause(condition)?)
            }
            ("millisBetween", [from, to]) => {
                Calculation::MillisBetween(self.operand(from)?, self.operand(to)?)
            }
            _ => {
                return Err(format!(
                    "{op} with {} arguments is no calculation",
                    args.len()
                ));
            }
        })
    }

    fn conditions(&mut self, all: &[Value]) -> Result<Box<[Condition]>> {
        all.iter().map(|tree| self.condition(tree)).collect()
    }

    fn ordered(&mut self, accept: fn(Ordering) -> bool, a: &Value, b: &Value) -> Result<Condition> {
        Ok(Condition::Ordered(
            accept,
            self.operand(a)?,
            self.operand(b)?,
        ))
    }

    fn arithmetic(
        &mut self,
        apply: fn(f64, f64) -> f64,
        a: &Value,
        b: &Value,
    ) -> Result<Calculation> {
        Ok(Calculation::Arithmetic(
            apply,
            self.operand(a)?,
            self.operand(b)?,
        ))
    }

    fn fold(
        &mut self,
        join: fn(f64, f64) -> f64,
        start: f64,
        list: &Value,
        of: &[Value],
    ) -> Result<Calculation> {
        let of = match of {
            [] => Operand::Path(Path::new(".")),
            [of, ..] => item_operand(of)?,
        };
        Ok(Calculation::Fold(join, start, self.path(list)?, of))
    }

    fn operand(&mut self, tree: &Value) -> Result<Operand> {
        match tree {
            Value::String(_) => self.path(tree).map(Operand::Path),
            Value::Object(members) if members.contains_key("op") => {
                let calculation = self.calculation(tree)?;
                Ok(Operand::Calculation(Box::new(calculation)))
            }
            _ => constant(tree).map(Operand::Constant),
        }
    }

    /// A path without which the condition does not speak.
    fn path(&mut self, tree: &Value) -> Result<Path> {
        let path = text(tree)?;
        self.needs.push(path.to_owned());
        Ok(Path::new(path))
    }
}

/// An operand that is read from a member of a list.
fn item_operand(tree: &Value) -> Result<Operand> {
    Scope::default().operand(tree)
}

/// Paths that may be absent.
fn optional(paths: &[Value]) -> Result<Box<[Path]>> {
    paths.iter().map(|path| text(path).map(Path::new)).collect()
}

fn text(tree: &Value) -> Result<&str> {
    tree.as_str().ok_or_else(|| format!("{tree} is no path"))
}

fn constant(tree: &Value) -> Result<Constant> {
    match tree {
        Value::Bool(value) => Ok(Constant::Bool(*value)),
        Value::Number(_) => number(tree).map(Constant::Number),
        _ => match tree.get("lit") {
            Some(Value::String(text)) => Ok(Constant::Text(text.as_str().into())),
            _ => Err(format!("{tree} is no constant")),
        },
    }
}

fn tolerance(tree: &Value) -> Result<Tolerance> {
    match (tree.get("abs"), tree.get("rel")) {
        (Some(allowed), None) => number(allowed).map(Tolerance::Absolute),
        (None, Some(ratio)) => number(ratio).map(Tolerance::Relative),
        _ => Err(format!("{tree} is no tolerance")),
    }
}

fn number(tree: &Value) -> Result<f64> {
    tree.as_f64().ok_or_else(|| format!("{tree} is no number"))
}
