//! One business rule.

use std::sync::Arc;

use serde_json::Value;

use super::condition::Clause;
use super::path::{Path, Scope};
use super::tree;
use crate::issue::{Issue, Severity};

/// A rule that is ready to judge.
#[derive(Debug)]
pub(crate) struct Rule {
    id: Arc<str>,
    message: Arc<str>,
    severity: Severity,
    /// Where an issue points: from the value that has the rule, or from a member of its list.
    pointer: String,
    clause: Clause,
}

impl Rule {
    /// A rule from an entry of `x-rules`, or what is wrong with it.
    pub(crate) fn new(entry: &Value) -> Result<Self, String> {
        let part = |name: &str| {
            let text = entry.get(name).and_then(Value::as_str);
            text.ok_or_else(|| format!("a rule has no {name}"))
        };
        let id = part("id")?;
        let of_rule = |problem: String| format!("the rule {id}: {problem}");
        Ok(Self {
            id: id.into(),
            message: part("message").map_err(of_rule)?.into(),
            severity: match part("severity").map_err(of_rule)? {
                "error" => Severity::Error,
                "warning" => Severity::Warning,
                "info" => Severity::Info,
                other => return Err(of_rule(format!("{other} is no severity"))),
            },
            pointer: Path::new(part("path").map_err(of_rule)?).fixed_pointer(),
            clause: tree::clause(entry.get("expr").unwrap_or(&Value::Null)).map_err(of_rule)?,
        })
    }

    /// The issue of a value that breaks the rule.
    ///
    /// * `place` - gives the JSON Pointer to the value.
    pub(crate) fn judge(&self, value: &Value, place: impl Fn() -> String) -> Option<Issue> {
        if self.clause.holds(Scope::of(value)) {
            return None;
        }
        Some(Issue {
            path: place() + &self.list_pointer(value) + &self.pointer,
            rule: Some(Arc::clone(&self.id)),
            keyword: None,
            message: Arc::clone(&self.message),
            severity: self.severity,
        })
    }

    /// To the first member that breaks the condition, where the rule is about each member of a list;
    /// to the list when none does.
    fn list_pointer(&self, value: &Value) -> String {
        let Some((list, clause)) = self.clause.condition.about_each() else {
            return String::new();
        };
        let scope = Scope::of(value);
        list.locate(value, &|member| !clause.holds(scope.at(member)))
            .unwrap_or_else(|| list.fixed_pointer())
    }
}
