//! Calculations on doubles, with IEEE 754's infinities and NaN.

use super::condition::Clause;
use super::operand::Operand;
use super::path::{Path, Scope};

#[derive(Debug)]
pub(crate) enum Calculation {
    Arithmetic(fn(f64, f64) -> f64, Operand, Operand),
    /// Brings the numbers of a list together, from the first one given.
    Fold(fn(f64, f64) -> f64, f64, Path, Operand),
    Length(Path),
    Count(Path, Clause),
    MillisBetween(Operand, Operand),
}

impl Calculation {
    /// The number; `None` when an operand of the arithmetic is absent.
    pub(crate) fn result(&self, scope: Scope<'_>) -> Option<f64> {
        match self {
            Self::Arithmetic(apply, a, b) => {
                Some(apply(a.read(scope)?.number(), b.read(scope)?.number()))
            }
            Self::Fold(join, start, path, of) => Some(
                path.list(scope)
                    .into_iter()
                    .filter_map(|member| of.read(scope.at(member)))
                    .fold(*start, |sofar, value| join(sofar, value.number())),
            ),
            Self::Length(path) => Some(double(path.list(scope).len())),
            Self::Count(path, clause) => {
                let members = path.list(scope).into_iter();
                Some(double(
                    members
                        .filter(|member| clause.affirms(scope.at(member)))
                        .count(),
                ))
            }
            Self::MillisBetween(from, to) => Some(to.millis(scope) - from.millis(scope)),
        }
    }
}

#[expect(
    clippy::cast_precision_loss,
    reason = "a document has far fewer than 2^53 values"
)]
fn double(count: usize) -> f64 {
    count as f64
}

/// Unlike C's, it is NaN when |base| is 1 and the exponent infinite or NaN. The powers that have an
/// exact form are rounded correctly, which the library of no system promises.
pub(crate) fn power(base: f64, exponent: f64) -> f64 {
    match exponent {
        2.0 => base * base,
        0.5 if base > 0.0 => base.sqrt(),
        -1.0 => 1.0 / base,
        _ if base.abs() == 1.0 && !exponent.is_finite() => f64::NAN,
        _ => base.powf(exponent),
    }
}

/// The smaller number; NaN if one of them is. −0 is smaller than 0.
pub(crate) fn smaller(a: f64, b: f64) -> f64 {
    match (a.is_nan() || b.is_nan(), b.total_cmp(&a).is_lt()) {
        (true, _) => f64::NAN,
        (false, true) => b,
        (false, false) => a,
    }
}

/// The larger number; NaN if one of them is. 0 is larger than −0.
pub(crate) fn larger(a: f64, b: f64) -> f64 {
    -smaller(-a, -b)
}
