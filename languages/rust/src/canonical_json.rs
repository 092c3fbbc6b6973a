//! JSON whose bytes depend on nothing but its meaning (RFC 8785, JSON Canonicalization Scheme).

use std::fmt::{self, Write};

use serde_json::{Map, Number, Value};

use crate::{json_number, pointer};

const MAX_DEPTH: usize = 1000;

/// Why a value has no canonical JSON.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum CanonicalJsonCode {
    /// An integer that no double holds.
    NumberNotExact,
    /// More than 1000 levels.
    TooDeep,
}

/// A value that has no canonical JSON. Texts and other numbers always have one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CanonicalJsonError {
    code: CanonicalJsonCode,
    path: String,
}

impl CanonicalJsonError {
    fn new(code: CanonicalJsonCode) -> Self {
        Self {
            code,
            path: String::new(),
        }
    }

    /// Why.
    #[must_use]
    pub fn code(&self) -> CanonicalJsonCode {
        self.code
    }

    /// A JSON Pointer to the value.
    #[must_use]
    pub fn path(&self) -> &str {
        &self.path
    }

    /// The same one step further in.
    fn inside(mut self, step: &str) -> Self {
        self.path.insert_str(0, step);
        self
    }
}

impl fmt::Display for CanonicalJsonError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let problem = match self.code {
            CanonicalJsonCode::NumberNotExact => "an integer that no double holds",
            CanonicalJsonCode::TooDeep => "too many levels",
        };
        write!(out, "No canonical JSON: {problem} at ")?;
        match self.path.char_indices().nth(128) {
            _ if self.path.is_empty() => out.write_str("the top."),
            Some((end, _)) => write!(out, "{}....", self.path.get(..end).unwrap_or_default()),
            None => write!(out, "{}.", self.path),
        }
    }
}

impl std::error::Error for CanonicalJsonError {}

/// The canonical JSON of a value: no white space, keys in the order of their UTF-16 units, numbers as
/// ECMAScript writes them, texts escaped as little as can be.
///
/// Read documents with [`read_document`](crate::read_document): `serde_json` keeps the last of two equal
/// keys.
///
/// # Errors
///
/// When an integer is no double, which other languages would round, or the value is too deep.
pub fn canonical_json(value: &Value) -> Result<String, CanonicalJsonError> {
    let mut out = String::new();
    write_value(&mut out, value, MAX_DEPTH)?;
    Ok(out)
}

/// Writes a value with at most so many levels in it.
fn write_value(out: &mut String, value: &Value, depth: usize) -> Result<(), CanonicalJsonError> {
    match value {
        Value::Null => out.push_str("null"),
        Value::Bool(true) => out.push_str("true"),
        Value::Bool(false) => out.push_str("false"),
        Value::Number(number) => write_number(out, number)?,
        Value::String(text) => write_text(out, text),
        Value::Array(_) | Value::Object(_) if depth == 0 => {
            return Err(CanonicalJsonError::new(CanonicalJsonCode::TooDeep));
        }
        Value::Array(items) => write_items(out, items, depth - 1)?,
        Value::Object(members) => write_members(out, members, depth - 1)?,
    }
    Ok(())
}

fn write_items(out: &mut String, items: &[Value], depth: usize) -> Result<(), CanonicalJsonError> {
    out.push('[');
    for (index, item) in items.iter().enumerate() {
        if index > 0 {
            out.push(',');
        }
        write_value(out, item, depth).map_err(|error| error.inside(&pointer::item(index)))?;
    }
    out.push(']');
    Ok(())
}

fn write_members(
    out: &mut String,
    members: &Map<String, Value>,
    depth: usize,
) -> Result<(), CanonicalJsonError> {
    let mut sorted: Vec<(&String, &Value)> = members.iter().collect();
    // Rust compares bytes, which puts U+FFFF before U+10000, whose first unit is D800.
    sorted.sort_unstable_by(|(a, _), (b, _)| a.encode_utf16().cmp(b.encode_utf16()));
    out.push('{');
    for (index, (key, member)) in sorted.into_iter().enumerate() {
        if index > 0 {
            out.push(',');
        }
        write_text(out, key);
        out.push(':');
        write_value(out, member, depth).map_err(|error| error.inside(&pointer::member(key)))?;
    }
    out.push('}');
    Ok(())
}

fn write_number(out: &mut String, number: &Number) -> Result<(), CanonicalJsonError> {
    let double = if number.is_f64() {
        number.as_f64()
    } else {
        json_number::read(&number.to_string()).and_then(|exact| exact.as_f64())
    };
    let double = double.ok_or(CanonicalJsonError::new(CanonicalJsonCode::NumberNotExact))?;
    out.push_str(ryu_js::Buffer::new().format_finite(double));
    Ok(())
}

fn write_text(out: &mut String, text: &str) {
    out.push('"');
    for character in text.chars() {
        match character {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\u{8}' => out.push_str("\\b"),
            '\t' => out.push_str("\\t"),
            '\n' => out.push_str("\\n"),
            '\u{c}' => out.push_str("\\f"),
            '\r' => out.push_str("\\r"),
            '\0'..='\u{1f}' => {
                let _never_fails = write!(out, "\\u{:04x}", u32::from(character));
            }
            _ => out.push(character),
        }
    }
    out.push('"');
}
