//! Errors of the programmer: a document never makes one.

use std::fmt;

use crate::issue::Issue;

/// A bundle of schemas that can't be loaded.
#[derive(Debug)]
pub struct LoadError {
    message: String,
    source: Option<std::io::Error>,
}

impl LoadError {
    pub(crate) fn new(message: impl Into<String>) -> Self {
        Self {
            message: message.into(),
            source: None,
        }
    }

    pub(crate) fn unreadable(path: &std::path::Path, source: std::io::Error) -> Self {
        Self {
            message: format!("The bundle {} can't be read", path.display()),
            source: Some(source),
        }
    }
}

impl fmt::Display for LoadError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.message)
    }
}

impl std::error::Error for LoadError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        self.source.as_ref().map(|source| source as _)
    }
}

/// A model that the bundle does not have.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnknownModel {
    pub(crate) name: String,
    pub(crate) nearest: Option<String>,
}

impl fmt::Display for UnknownModel {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "There is no model {:?}: ", self.name)?;
        match &self.nearest {
            Some(nearest) => write!(out, "did you mean {nearest:?}?"),
            None => out.write_str("Reader::models lists them."),
        }
    }
}

impl std::error::Error for UnknownModel {}

/// Bytes that are no document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RefusedDocument {
    pub(crate) issue: Issue,
}

impl RefusedDocument {
    /// What [`Reader::validate`](crate::Reader::validate) says of such a document.
    #[must_use]
    pub fn issue(&self) -> &Issue {
        &self.issue
    }
}

impl fmt::Display for RefusedDocument {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.issue.fmt(out)
    }
}

impl std::error::Error for RefusedDocument {}
