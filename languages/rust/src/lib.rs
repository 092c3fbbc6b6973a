//! Judges analytics records by the JSON Schema of `analytics-schemas` and by the business rules in it.
//!
//! ```
//! use analytics_schemas::{Reader, is_valid};
//!
//! # let bundle = br##"{ "$defs": { "Span": {
//! #   "type": "object", "properties": { "from": { "type": "string" }, "to": { "type": "string" } },
//! #   "x-rules": [{ "id": "span.in_order", "message": "A span begins before it ends.",
//! #     "severity": "error", "path": "to", "expr": { "op": "lt", "args": ["from", "to"] } }]
//! # } } }"##;
//! let reader = Reader::from_slice(bundle)?; // or Reader::open("schemas/bundle.json")
//! let issues = reader.validate("Span", br#"{ "from": "2026-03-02", "to": "2026-03-01" }"#)?;
//! assert!(!is_valid(&issues));
//! assert_eq!(issues[0].to_string(), "/to: A span begins before it ends. [span.in_order]");
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! A [`Reader`] is made once and shared: it is `Send` and `Sync`. A document, whatever its bytes, only
//! ever gives issues.

mod canonical_json;
mod default_value;
mod digest;
mod document;
mod edit_distance;
mod error;
mod issue;
mod json_number;
mod pointer;
mod reader;
mod rules;
mod schema_tree;
mod structure;

pub use canonical_json::{CanonicalJsonCode, CanonicalJsonError, canonical_json};
pub use digest::{DigestAlgorithm, checksum, verify};
pub use error::{LoadError, RefusedDocument, UnknownModel};
pub use issue::{Issue, Severity, is_valid};
pub use reader::{Reader, read_document};
