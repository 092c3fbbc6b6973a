//! The structure of documents, judged by the crate `jsonschema`.

use std::collections::HashMap;

use jsonschema::error::ValidationErrorKind;
use jsonschema::{Draft, PatternCache, PatternOptions, Registry, ValidationError, Validator};
use serde_json::{Map, Value, json};

use crate::error::LoadError;
use crate::issue::Issue;

/// A text of more bytes is not shown in a message.
const SHOWN_BYTES: usize = 200;

/// A message is cut off here.
const SHOWN_CHARACTERS: usize = 2000;

/// Validators by model, without what says rules in plain keywords.
pub(crate) struct Structure {
    schemas: Value,
    validators: HashMap<String, Validator>,
}

impl Structure {
    pub(crate) fn new(mut schemas: Value) -> Result<Self, LoadError> {
        leave_out_rules(&mut schemas);
        let not_usable = |problem: String| {
            LoadError::new(format!(
                "The schemas of the bundle can't be used: {problem}."
            ))
        };
        let registry = Registry::new()
            .draft(Draft::Draft202012)
            .add(BUNDLE, &schemas)
            .and_then(jsonschema::RegistryBuilder::prepare)
            .map_err(|error| not_usable(error.to_string()))?;
        let patterns = PatternCache::new();
        let validator_of = |name: &String| {
            let schema = json!({ "$ref": format!("{BUNDLE}#/$defs/{name}") });
            let validator = jsonschema::options()
                .with_draft(Draft::Draft202012)
                .with_registry(&registry)
                .offline()
                .should_validate_formats(false)
                .with_pattern_options(PatternOptions::regex())
                .with_pattern_cache(patterns.clone())
                .build(&schema)
                .map_err(|error| not_usable(format!("{name}: {error}")))?;
            Ok((name.clone(), validator))
        };
        let names = schemas.get("$defs").and_then(Value::as_object);
        let names = names.into_iter().flat_map(Map::keys);
        let validators = names.map(validator_of).collect::<Result<_, LoadError>>()?;
        drop(registry);
        Ok(Self {
            schemas,
            validators,
        })
    }

    pub(crate) fn models(&self) -> impl Iterator<Item = &str> {
        let defs = self.schemas.get("$defs").and_then(Value::as_object);
        defs.into_iter().flat_map(Map::keys).map(String::as_str)
    }

    pub(crate) fn has(&self, model: &str) -> bool {
        self.validators.contains_key(model)
    }

    /// What is wrong with the structure of a document of a model that is there.
    pub(crate) fn judge(&self, model: &str, document: &Value) -> Vec<Issue> {
        let mut issues = Vec::new();
        let validator = self.validators.get(model);
        if let Some(validator) = validator.filter(|validator| !validator.is_valid(document)) {
            for error in validator.iter_errors(document) {
                self.report(&error, &mut issues);
            }
        }
        issues
    }

    /// Adds the issue of an error; of a choice, the issues of the option that the value claims to be.
    fn report(&self, error: &ValidationError<'_>, issues: &mut Vec<Issue>) {
        let path = error.instance_path().to_string();
        match (error.kind(), self.choice(error)) {
            (ValidationErrorKind::OneOfNotValid { context }, Some((property, options))) => {
                let told = error.instance().get(property).and_then(Value::as_str);
                let option = told.and_then(|told| options.get(told)?.as_u64());
                let errors = option.and_then(|option| context.get(usize::try_from(option).ok()?));
                if let Some(errors) = errors {
                    for error in errors {
                        self.report(error, issues);
                    }
                } else {
                    let names: Vec<&str> = options.keys().map(String::as_str).collect();
                    let message = format!(
                        "Expected one of these as {property:?}: {}.",
                        names.join(", ")
                    );
                    issues.push(Issue::error(path, "oneOf", message));
                }
            }
            (kind, _) => issues.push(Issue::error(path, kind.keyword(), message(error))),
        }
    }

    /// The `x-discriminator` of the schema that made an error.
    fn choice(&self, error: &ValidationError<'_>) -> Option<(&str, &Map<String, Value>)> {
        let schema = error.schema_path().as_str().strip_suffix("/oneOf")?;
        let told = self.schemas.pointer(schema)?.get("x-discriminator")?;
        Some((
            told.get("property")?.as_str()?,
            told.get("options")?.as_object()?,
        ))
    }
}

/// The name of the bundle among the schemas that references may lead to.
const BUNDLE: &str = "urn:analytics-schemas";

/// A rule that is said in plain keywords stands in an entry of `allOf` with `x-rule`.
fn leave_out_rules(schema: &mut Value) {
    match schema {
        Value::Object(members) => {
            if let Some(Value::Array(all)) = members.get_mut("allOf") {
                all.retain(|entry| entry.get("x-rule").is_none());
                if all.is_empty() {
                    members.shift_remove("allOf");
                }
            }
            members.values_mut().for_each(leave_out_rules);
        }
        Value::Array(items) => items.iter_mut().for_each(leave_out_rules),
        _ => {}
    }
}

/// The validator's sentence. A large value is named in it and not shown, and a list of thousands of
/// keys is cut off.
fn message(error: &ValidationError<'_>) -> String {
    let message = match &**error.instance() {
        Value::Object(_) => error.masked_with("The object").to_string(),
        Value::Array(_) => error.masked_with("The array").to_string(),
        Value::String(text) if text.len() > SHOWN_BYTES => {
            error.masked_with("The text").to_string()
        }
        _ => error.to_string(),
    };
    match message.char_indices().nth(SHOWN_CHARACTERS) {
        Some((end, _)) => message.get(..end).unwrap_or_default().to_owned() + "…",
        None => message,
    }
}
