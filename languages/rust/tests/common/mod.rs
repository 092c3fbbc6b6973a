//! A bundle with one model, `Record`.

use analytics_schemas::{Issue, Reader};
use serde_json::{Value, json};

/// A reader whose model `Record` has this schema.
pub fn reader(schema: &Value) -> Reader {
    reader_of(&json!({ "Record": schema }))
}

/// A reader of these models.
pub fn reader_of(defs: &Value) -> Reader {
    let bundle = json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$defs": defs,
    });
    Reader::from_slice(bundle.to_string().as_bytes()).expect("a bundle")
}

/// The issues of a document of the model `Record`.
pub fn issues(reader: &Reader, document: impl AsRef<[u8]>) -> Vec<Issue> {
    reader
        .validate("Record", document.as_ref())
        .expect("a model")
}

/// An entry of `x-rules` with the id `record.rule`.
#[allow(dead_code, reason = "not every test has rules")]
pub fn rule(path: &str, expr: &Value) -> Value {
    json!({
        "id": "record.rule",
        "message": "The rule holds.",
        "severity": "error",
        "path": path,
        "expr": expr,
    })
}
