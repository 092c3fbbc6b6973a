//! Reads documents with the generated types, and writes them back.

#[allow(dead_code, clippy::all)]
mod analytics_types;
mod registry;

use serde::{de::DeserializeOwned, Serialize};
use serde_json::{json, Value};
use std::io::Write;

/// The text that was written back, or why it was not.
pub type Written = Result<String, String>;

/// Reads a text as a type, and writes it back.
pub fn through<T: DeserializeOwned + Serialize>(text: &str) -> Written {
    let value: T = serde_json::from_str(text).map_err(|error| error.to_string())?;
    serde_json::to_string(&value).map_err(|error| error.to_string())
}

fn main() -> std::io::Result<()> {
    let paths: Vec<String> = std::env::args().collect();
    let mut out = std::io::BufWriter::new(std::fs::File::create(&paths[2])?);
    for line in std::fs::read_to_string(&paths[1])?.lines() {
        let document: Value = serde_json::from_str(line)?;
        let of = |key: &str| document[key].as_str().unwrap_or_default();
        let answer = match registry::write_back(of("type"), of("text")) {
            Ok(text) => json!({ "id": of("id"), "text": text }),
            Err(error) => json!({ "id": of("id"), "error": error }),
        };
        writeln!(out, "{answer}")?;
    }
    out.flush()
}
