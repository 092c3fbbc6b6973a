//! Reads documents and judges them.

use std::path::Path;

use serde_json::Value;

use crate::default_value::{self, DefaultValue};
use crate::document::{self, Limits};
use crate::edit_distance::nearest;
use crate::error::{LoadError, RefusedDocument, UnknownModel};
use crate::issue::Issue;
use crate::rules::Rule;
use crate::schema_tree::SchemaTree;
use crate::structure::Structure;

/// Of a bundle, which comes from whoever made the program.
const BUNDLE: Limits = Limits {
    bytes: usize::MAX,
    depth: 256,
};

/// Judges documents by the schemas of one bundle. Make it once, at start, and share it.
pub struct Reader {
    structure: Structure,
    defaults: SchemaTree<DefaultValue>,
    rules: SchemaTree<Rule>,
}

impl Reader {
    /// A reader for the schemas in a file, such as `schemas/bundle.json`.
    ///
    /// # Errors
    ///
    /// When the file can't be read, or as for [`Reader::from_slice`].
    pub fn open(path: impl AsRef<Path>) -> Result<Self, LoadError> {
        let path = path.as_ref();
        let bytes = std::fs::read(path).map_err(|error| LoadError::unreadable(path, error))?;
        Self::from_slice(&bytes)
    }

    /// A reader for the schemas in a JSON text. It has each model under `$defs`, by its name.
    ///
    /// # Errors
    ///
    /// When the text is no JSON, or a schema or rule in it is none.
    pub fn from_slice(bundle: &[u8]) -> Result<Self, LoadError> {
        let bundle = document::read(bundle, BUNDLE).map_err(|refusal| {
            LoadError::new(format!(
                "The bundle can't be read. {}",
                Issue::from(refusal)
            ))
        })?;
        let defs = bundle.get("$defs").and_then(Value::as_object);
        let defs = defs.ok_or_else(|| LoadError::new("The bundle has no schemas under $defs."))?;
        Ok(Self {
            defaults: SchemaTree::new(defs, DefaultValue::all_of)?,
            rules: SchemaTree::new(defs, |schema| {
                let entries = schema.get("x-rules").and_then(Value::as_array);
                entries.into_iter().flatten().map(Rule::new).collect()
            })?,
            structure: Structure::new(bundle)?,
        })
    }

    /// The names of all models, in the order of the bundle.
    pub fn models(&self) -> impl Iterator<Item = &str> {
        self.structure.models()
    }

    /// Judges the bytes of one JSON document. It is perfect when there is no issue, and valid when
    /// none is an error, which [`is_valid`](crate::is_valid) says.
    ///
    /// # Errors
    ///
    /// When the bundle has no such model. A document never makes an error.
    pub fn validate(&self, model: &str, document: &[u8]) -> Result<Vec<Issue>, UnknownModel> {
        if !self.structure.has(model) {
            return Err(UnknownModel {
                name: model.to_owned(),
                nearest: nearest(model, self.models()).map(str::to_owned),
            });
        }
        let mut value = match document::read(document, document::RECORD) {
            Ok(value) => value,
            Err(refusal) => return Ok(vec![refusal.into()]),
        };
        let mut issues = self.structure.judge(model, &value);
        if issues.is_empty() {
            let now = default_value::now();
            self.defaults
                .change(model, &mut value, &mut |default, members| {
                    default.fill(members, &now);
                });
            self.rules.visit(model, &value, &mut |rule, value, place| {
                issues.extend(rule.judge(value, || place.pointer()));
            });
        }
        Ok(issues)
    }
}

/// The value of one JSON document, read as [`Reader::validate`] reads it: I-JSON (RFC 7493), whose numbers
/// are doubles.
///
/// # Errors
///
/// When the bytes are no document.
pub fn read_document(document: &[u8]) -> Result<Value, RefusedDocument> {
    document::read(document, document::RECORD).map_err(|refusal| RefusedDocument {
        issue: refusal.into(),
    })
}
