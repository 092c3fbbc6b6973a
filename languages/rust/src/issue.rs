//! What is wrong with a document.

use std::fmt;
use std::sync::Arc;

use serde::Serialize;

/// One thing that is wrong with a document, or worth knowing about it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Issue {
    /// A JSON Pointer (RFC 6901) to the value; empty for the document as a whole.
    pub path: String,
    /// The id of the broken rule, such as `money.yen_has_no_minor_unit`; absent for anything else.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rule: Option<Arc<str>>,
    /// The keyword of JSON Schema that failed, or why the document can't be read; absent for a rule.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub keyword: Option<String>,
    /// A sentence for people.
    pub message: Arc<str>,
    /// How bad it is.
    pub severity: Severity,
}

/// How bad an issue is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// The document is invalid.
    Error,
    /// The document is valid, and somebody should look at it.
    Warning,
    /// The document is valid.
    Info,
}

/// Whether a document with these issues is valid: none is an error.
#[must_use]
pub fn is_valid(issues: &[Issue]) -> bool {
    issues.iter().all(|issue| issue.severity != Severity::Error)
}

impl Issue {
    /// An error of structure, or of a document that can't be read.
    pub(crate) fn error(path: String, keyword: &str, message: impl Into<Arc<str>>) -> Self {
        Self {
            path,
            rule: None,
            keyword: Some(keyword.to_owned()),
            message: message.into(),
            severity: Severity::Error,
        }
    }
}

/// `/to: A span begins before it ends. [span.in_order]`
impl fmt::Display for Issue {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        if !self.path.is_empty() {
            write!(out, "{}: ", self.path)?;
        }
        let id = self.rule.as_deref().or(self.keyword.as_deref());
        write!(out, "{} [{}]", self.message, id.unwrap_or_default())
    }
}
