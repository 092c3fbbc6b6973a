//! Values as rules compare them.

use std::cmp::Ordering;

use serde_json::Value;

use super::instant;

/// A value of a document or of a calculation.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Scalar<'v> {
    /// Only a member of a list is null: anything else that is null is absent.
    Null,
    Bool(bool),
    Number(f64),
    Text(&'v str),
    /// An array or an object.
    Tree(&'v Value),
}

impl<'v> From<&'v Value> for Scalar<'v> {
    fn from(value: &'v Value) -> Self {
        match value {
            Value::Null => Self::Null,
            Value::Bool(value) => Self::Bool(*value),
            Value::Number(number) => Self::Number(number.as_f64().unwrap_or(f64::NAN)),
            Value::String(text) => Self::Text(text),
            Value::Array(_) | Value::Object(_) => Self::Tree(value),
        }
    }
}

/// What stands for a value where equal ones are looked for in a set.
#[derive(Debug, PartialEq, Eq, Hash)]
pub(crate) enum Key<'v> {
    Null,
    Bool(bool),
    /// Its bits, since a double is in no set.
    Number(u64),
    Text(&'v str),
    Tree(Value),
}

impl<'v> Scalar<'v> {
    /// The number itself; NaN for anything else, which fails every comparison.
    pub(crate) fn number(self) -> f64 {
        match self {
            Self::Number(number) => number,
            _ => f64::NAN,
        }
    }

    /// The milliseconds since 1970 of an instant or a date; NaN for anything else.
    pub(crate) fn millis(self) -> f64 {
        match self {
            Self::Text(text) => instant::to_millis(text).unwrap_or(f64::NAN),
            _ => f64::NAN,
        }
    }

    /// Whether two values are equal in type and value. Arrays and objects equal nothing.
    pub(crate) fn equals(self, other: Self) -> bool {
        match (self, other) {
            (Self::Null, Self::Null) => true,
            (Self::Bool(a), Self::Bool(b)) => a == b,
            (Self::Number(a), Self::Number(b)) => a == b,
            (Self::Text(a), Self::Text(b)) => a == b,
            _ => false,
        }
    }

    /// How two numbers or two texts are ordered; `None` for anything else.
    pub(crate) fn order(self, other: Self) -> Option<Ordering> {
        match (self, other) {
            (Self::Number(a), Self::Number(b)) => a.partial_cmp(&b),
            (Self::Text(a), Self::Text(b)) => Some(a.cmp(b)),
            _ => None,
        }
    }

    /// 0 and −0 have one key.
    pub(crate) fn key(self) -> Key<'v> {
        match self {
            Self::Null => Key::Null,
            Self::Bool(value) => Key::Bool(value),
            Self::Number(number) => Key::Number((number + 0.0).to_bits()),
            Self::Text(text) => Key::Text(text),
            Self::Tree(tree) => Key::Tree(with_one_zero(tree)),
        }
    }
}

/// The same content, with 0 for −0.
fn with_one_zero(value: &Value) -> Value {
    match value {
        Value::Number(number) if number.as_f64() == Some(0.0) => Value::from(0),
        Value::Array(items) => items.iter().map(with_one_zero).collect(),
        Value::Object(members) => members
            .iter()
            .map(|(key, member)| (key.clone(), with_one_zero(member)))
            .collect(),
        other => other.clone(),
    }
}
