//! From the bytes of one document to its value: I-JSON (RFC 7493), and nothing else.
//!
//! `serde_json` reads what a record must not hold (equal keys, integers between doubles, numbers too
//! small for a double) and does not show how a number was written, so the text is read here.

use std::str;

use serde_json::{Map, Value};

use crate::issue::Issue;
use crate::{json_number, pointer};

/// How large a document may be.
#[derive(Clone, Copy)]
pub(crate) struct Limits {
    /// Bytes of its text.
    pub(crate) bytes: usize,
    /// Objects and arrays inside one another, the document itself counted. Each costs stack.
    pub(crate) depth: usize,
}

/// Of a document to judge.
pub(crate) const RECORD: Limits = Limits {
    bytes: 1_048_576,
    depth: 64,
};

/// Why a document can't be read.
#[derive(Debug)]
pub(crate) struct Refusal {
    reason: &'static str,
    message: String,
    /// A JSON Pointer, made from the inside out.
    path: String,
}

impl Refusal {
    fn new(reason: &'static str, message: impl Into<String>) -> Self {
        Self {
            reason,
            message: message.into(),
            path: String::new(),
        }
    }

    /// The same one step further in.
    fn inside(mut self, step: &str) -> Self {
        self.path.insert_str(0, step);
        self
    }
}

impl From<Refusal> for Issue {
    fn from(refusal: Refusal) -> Self {
        Self::error(refusal.path, refusal.reason, refusal.message)
    }
}

/// The value of a document, or why it has none.
pub(crate) fn read(bytes: &[u8], limits: Limits) -> Result<Value, Refusal> {
    if bytes.len() > limits.bytes {
        let message = format!(
            "Expected at most {} bytes, found {}.",
            limits.bytes,
            bytes.len()
        );
        return Err(Refusal::new("too_long", message));
    }
    if bytes.starts_with(b"\xef\xbb\xbf") {
        let message = "The document begins with a byte-order mark: send UTF-8 without one.";
        return Err(Refusal::new("byte_order_mark", message));
    }
    let text = str::from_utf8(bytes).map_err(|error| {
        let message = format!(
            "Expected UTF-8, found none at byte {}.",
            error.valid_up_to() + 1
        );
        Refusal::new("not_utf8", message)
    })?;
    let mut scan = Scan { text, at: 0 };
    scan.skip_space();
    let value = scan.value(limits.depth)?;
    scan.skip_space();
    match scan.peek() {
        None => Ok(value),
        Some(_) => Err(scan.expected("the end of the document")),
    }
}

/// A place in a text.
struct Scan<'a> {
    text: &'a str,
    /// The next byte. Always at the start of a character.
    at: usize,
}

impl<'a> Scan<'a> {
    fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    fn rest(&self) -> &'a str {
        self.text.get(self.at..).unwrap_or_default()
    }

    fn since(&self, start: usize) -> &'a str {
        self.text.get(start..self.at).unwrap_or_default()
    }

    fn skip_while(&mut self, is_skipped: impl Fn(u8) -> bool) {
        while self.peek().is_some_and(&is_skipped) {
            self.at += 1;
        }
    }

    fn skip_space(&mut self) {
        self.skip_while(|byte| matches!(byte, b' ' | b'\t' | b'\n' | b'\r'));
    }

    /// Whether the next byte is this one, which is then read.
    fn take(&mut self, byte: u8) -> bool {
        let is_next = self.peek() == Some(byte);
        self.at += usize::from(is_next);
        is_next
    }

    fn expected(&self, what: &str) -> Refusal {
        let found = match self.rest().chars().next() {
            Some(found) => format!("{found:?}"),
            None => "the end".to_owned(),
        };
        let message = format!("Expected {what}, found {found} at byte {}.", self.at + 1);
        Refusal::new("not_json", message)
    }

    /// Reads a value with at most so many levels in it.
    fn value(&mut self, depth: usize) -> Result<Value, Refusal> {
        match self.peek() {
            Some(b'{' | b'[') if depth == 0 => {
                let message = "The document has too many objects and arrays inside one another.";
                Err(Refusal::new("too_deep", message))
            }
            Some(b'{') => self.object(depth - 1).map(Value::Object),
            Some(b'[') => self.array(depth - 1).map(Value::Array),
            Some(b'"') => self.string().map(Value::String),
            Some(b't') => self.word("true", Value::Bool(true)),
            Some(b'f') => self.word("false", Value::Bool(false)),
            Some(b'n') => self.word("null", Value::Null),
            Some(b'-' | b'0'..=b'9') => self.number(),
            _ => Err(self.expected("a value")),
        }
    }

    fn word(&mut self, word: &str, value: Value) -> Result<Value, Refusal> {
        if !self.rest().starts_with(word) {
            return Err(self.expected("a value"));
        }
        self.at += word.len();
        Ok(value)
    }

    fn object(&mut self, depth: usize) -> Result<Map<String, Value>, Refusal> {
        let mut members = Map::new();
        self.at += 1;
        self.skip_space();
        if self.take(b'}') {
            return Ok(members);
        }
        loop {
            self.skip_space();
            if self.peek() != Some(b'"') {
                return Err(self.expected("a key in double quotes"));
            }
            let key = self.string()?;
            self.skip_space();
            if !self.take(b':') {
                return Err(self.expected("a colon"));
            }
            self.skip_space();
            let value = self
                .value(depth)
                .map_err(|refusal| refusal.inside(&pointer::member(&key)))?;
            if members.contains_key(&key) {
                let refusal = Refusal::new("duplicate_key", "A key stands in its object twice.");
                return Err(refusal.inside(&pointer::member(&key)));
            }
            members.insert(key, value);
            self.skip_space();
            match self.peek() {
                Some(b',') => self.at += 1,
                Some(b'}') => {
                    self.at += 1;
                    return Ok(members);
                }
                _ => return Err(self.expected("a comma or }")),
            }
        }
    }

    fn array(&mut self, depth: usize) -> Result<Vec<Value>, Refusal> {
        let mut items = Vec::new();
        self.at += 1;
        self.skip_space();
        if self.take(b']') {
            return Ok(items);
        }
        loop {
            self.skip_space();
            let item = self
                .value(depth)
                .map_err(|refusal| refusal.inside(&pointer::item(items.len())))?;
            items.push(item);
            self.skip_space();
            match self.peek() {
                Some(b',') => self.at += 1,
                Some(b']') => {
                    self.at += 1;
                    return Ok(items);
                }
                _ => return Err(self.expected("a comma or ]")),
            }
        }
    }

    fn number(&mut self) -> Result<Value, Refusal> {
        let start = self.at;
        self.take(b'-');
        if !self.take(b'0') {
            self.digits()?;
        }
        if self.take(b'.') {
            self.digits()?;
        }
        if self.take(b'e') || self.take(b'E') {
            let _has_sign = self.take(b'+') || self.take(b'-');
            self.digits()?;
        }
        let token = self.since(start);
        json_number::read(token).map(Value::Number).ok_or_else(|| {
            let shown = token.get(..40).unwrap_or(token);
            let message =
                format!("The number {shown} is not exact as a double: send it as a text.");
            Refusal::new("number_not_exact", message)
        })
    }

    fn digits(&mut self) -> Result<(), Refusal> {
        let start = self.at;
        self.skip_while(|byte| byte.is_ascii_digit());
        if self.at == start {
            return Err(self.expected("a digit"));
        }
        Ok(())
    }

    fn string(&mut self) -> Result<String, Refusal> {
        let mut read = String::new();
        self.at += 1;
        loop {
            let start = self.at;
            self.skip_while(|byte| !matches!(byte, b'"' | b'\\' | 0..=0x1f));
            read.push_str(self.since(start));
            match self.peek() {
                Some(b'"') => {
                    self.at += 1;
                    return Ok(read);
                }
                Some(b'\\') => read.push(self.escape()?),
                Some(_) => return Err(self.expected("an escaped control character")),
                None => return Err(self.expected("a closing quote")),
            }
        }
    }

    fn escape(&mut self) -> Result<char, Refusal> {
        let character = match self.text.as_bytes().get(self.at + 1) {
            Some(b'"') => '"',
            Some(b'\\') => '\\',
            Some(b'/') => '/',
            Some(b'b') => '\u{8}',
            Some(b'f') => '\u{c}',
            Some(b'n') => '\n',
            Some(b'r') => '\r',
            Some(b't') => '\t',
            Some(b'u') => return self.unicode_escape(),
            _ => return Err(self.expected("a valid escape")),
        };
        self.at += 2;
        Ok(character)
    }

    /// `\u00e9`, or a pair such as `\ud83d\ude00`.
    fn unicode_escape(&mut self) -> Result<char, Refusal> {
        let first = self.code_unit()?;
        let mut units = vec![first];
        if (0xd800..0xdc00).contains(&first) && self.rest().starts_with("\\u") {
            units.push(self.code_unit()?);
        }
        let character = char::decode_utf16(units).next().and_then(Result::ok);
        character.ok_or_else(|| {
            let message = "A text or a key holds half of a surrogate pair.";
            Refusal::new("lone_surrogate", message)
        })
    }

    fn code_unit(&mut self) -> Result<u16, Refusal> {
        let unit = self
            .text
            .get(self.at + 2..self.at + 6)
            .filter(|digits| digits.bytes().all(|digit| digit.is_ascii_hexdigit()))
            .and_then(|digits| u16::from_str_radix(digits, 16).ok())
            .ok_or_else(|| self.expected("a valid escape"))?;
        self.at += 6;
        Ok(unit)
    }
}
