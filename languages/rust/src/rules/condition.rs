//! Conditions: what is true or false of a value.

use std::cmp::Ordering;
use std::collections::HashSet;

use serde_json::Value;

use super::operand::{Constant, Operand};
use super::path::{Path, Scope};
use super::scalar::Scalar;

/// A condition with the paths of which all must be present for it to speak.
#[derive(Debug)]
pub(crate) struct Clause {
    pub(crate) needs: Box<[Path]>,
    pub(crate) condition: Condition,
}

#[derive(Debug)]
pub(crate) enum Condition {
    /// How many of the paths may be present.
    Present(Box<[Path]>, fn(present: usize, of: usize) -> bool),
    Not(Box<Condition>),
    And(Box<[Condition]>),
    Or(Box<[Condition]>),
    When(Box<Condition>, Box<Condition>),
    Equal(Operand, Operand),
    Unequal(Operand, Operand),
    Ordered(fn(Ordering) -> bool, Operand, Operand),
    Near(Operand, Operand, Tolerance),
    MultipleOf(Operand, Operand),
    Timed(fn(&f64, &f64) -> bool, Operand, Operand),
    StartsWith(Operand, Operand),
    OneOf(Operand, Box<[Constant]>),
    Contains(Path, Operand),
    Subset(Path, Box<[Path]>),
    Unique(Path),
    UniqueBy(Path, Box<[Operand]>),
    Ascending(Path),
    Chronological(Path),
    Each(Path, Box<Clause>),
}

/// How far apart two numbers may be.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Tolerance {
    Absolute(f64),
    /// In proportion to the larger one.
    Relative(f64),
}

impl Clause {
    /// Whether the condition is true, or does not speak.
    pub(crate) fn holds(&self, scope: Scope<'_>) -> bool {
        !self.speaks(scope) || self.condition.is_true(scope)
    }

    /// Whether the condition speaks and is true.
    pub(crate) fn affirms(&self, scope: Scope<'_>) -> bool {
        self.speaks(scope) && self.condition.is_true(scope)
    }

    fn speaks(&self, scope: Scope<'_>) -> bool {
        self.needs.iter().all(|path| path.is_present(scope))
    }
}

impl Condition {
    /// The list of which the condition says something about each member, if that is what it is about.
    pub(crate) fn about_each(&self) -> Option<(&Path, &Clause)> {
        match self {
            Self::When(_, then) => then.about_each(),
            Self::Each(path, clause) => Some((path, clause)),
            _ => None,
        }
    }

    fn is_true(&self, scope: Scope<'_>) -> bool {
        match self {
            Self::Present(paths, accept) => {
                let present = paths.iter().filter(|path| path.is_present(scope)).count();
                accept(present, paths.len())
            }
            Self::Not(condition) => !condition.is_true(scope),
            Self::And(all) => all.iter().all(|condition| condition.is_true(scope)),
            Self::Or(all) => all.iter().any(|condition| condition.is_true(scope)),
            Self::When(condition, then) => !condition.is_true(scope) || then.is_true(scope),
            Self::Equal(a, b) => equal(a, b, scope),
            Self::Unequal(a, b) => !equal(a, b, scope),
            Self::Ordered(accept, a, b) => both(a, b, scope)
                .and_then(|(a, b)| a.order(b))
                .is_some_and(accept),
            Self::Near(a, b, tolerance) => tolerance.allows(a.number(scope), b.number(scope)),
            Self::MultipleOf(a, b) => a.number(scope) % b.number(scope) == 0.0,
            Self::Timed(accept, a, b) => accept(&a.millis(scope), &b.millis(scope)),
            Self::StartsWith(text, start) => matches!(
                both(text, start, scope),
                Some((Scalar::Text(text), Scalar::Text(start))) if text.starts_with(start)
            ),
            Self::OneOf(value, options) => value
                .read(scope)
                .is_some_and(|value| options.iter().any(|option| value.equals(option.value()))),
            Self::Contains(path, value) => value.read(scope).is_some_and(|value| {
                let list = path.list(scope).into_iter();
                list.map(Scalar::from).any(|member| member.equals(value))
            }),
            Self::Subset(part, wholes) => is_subset(part.list(scope), wholes, scope),
            Self::Unique(path) => {
                let list = path.list(scope).into_iter().map(Scalar::from);
                are_distinct(
                    list.filter(|value| !matches!(value, Scalar::Tree(_)))
                        .map(Scalar::key),
                )
            }
            Self::UniqueBy(path, columns) => {
                let list = path.list(scope).into_iter();
                are_distinct(list.map(|member| {
                    let row = columns.iter().map(|column| column.read(scope.at(member)));
                    row.map(|value| value.unwrap_or(Scalar::Null).key())
                        .collect::<Vec<_>>()
                }))
            }
            Self::Ascending(path) => is_rising(&path.list(scope), Scalar::number),
            Self::Chronological(path) => is_rising(&path.list(scope), Scalar::millis),
            Self::Each(path, clause) => {
                let list = path.list(scope);
                list.into_iter()
                    .all(|member| clause.holds(scope.at(member)))
            }
        }
    }
}

impl Tolerance {
    fn allows(self, a: f64, b: f64) -> bool {
        let allowed = match self {
            Self::Absolute(allowed) => allowed,
            Self::Relative(ratio) => ratio * a.abs().max(b.abs()),
        };
        (a - b).abs() <= allowed
    }
}

fn both<'v>(a: &'v Operand, b: &'v Operand, scope: Scope<'v>) -> Option<(Scalar<'v>, Scalar<'v>)> {
    Some((a.read(scope)?, b.read(scope)?))
}

fn equal(a: &Operand, b: &Operand, scope: Scope<'_>) -> bool {
    both(a, b, scope).is_some_and(|(a, b)| a.equals(b))
}

/// Arrays and objects stand in no set.
fn is_subset(part: Vec<&Value>, wholes: &[Path], scope: Scope<'_>) -> bool {
    let known: HashSet<_> = wholes
        .iter()
        .flat_map(|whole| whole.list(scope))
        .map(|value| Scalar::from(value).key())
        .collect();
    part.into_iter()
        .map(Scalar::from)
        .all(|value| !matches!(value, Scalar::Tree(_)) && known.contains(&value.key()))
}

fn are_distinct<Key: Eq + std::hash::Hash>(keys: impl Iterator<Item = Key>) -> bool {
    let mut seen = HashSet::new();
    keys.into_iter().all(|key| seen.insert(key))
}

/// Whether none is less than the one before it; false for NaN, if there are two or more.
fn is_rising<'v>(list: &[&'v Value], read: fn(Scalar<'v>) -> f64) -> bool {
    list.windows(2).all(|pair| match pair {
        [before, after] => read(Scalar::from(*before)) <= read(Scalar::from(*after)),
        _ => true,
    })
}
