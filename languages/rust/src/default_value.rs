//! What an absent property is filled with.

use std::time::{SystemTime, UNIX_EPOCH};

use serde_json::{Map, Value};
use uuid::Uuid;

use crate::rules::from_millis;

/// A property with a default.
pub(crate) struct DefaultValue {
    key: String,
    made: Made,
}

enum Made {
    Constant(Value),
    /// `x-generated: now`
    Now,
    /// `x-generated: uuid_v7`
    Uuid,
}

impl DefaultValue {
    /// The defaults among the properties of a schema, or what is wrong with them.
    pub(crate) fn all_of(schema: &Value) -> Result<Vec<Self>, String> {
        let properties = schema.get("properties").and_then(Value::as_object);
        let all = properties
            .into_iter()
            .flatten()
            .filter_map(|(key, property)| {
                let made = match (property.get("default"), property.get("x-generated")) {
                    (Some(value), _) => Ok(Made::Constant(value.clone())),
                    (None, Some(name)) => generated(name),
                    (None, None) => return None,
                };
                let key = key.clone();
                Some(made.map(|made| Self { key, made }))
            });
        all.collect()
    }

    /// * `now` - the present instant, one for a whole document.
    pub(crate) fn fill(&self, members: &mut Map<String, Value>, now: &str) {
        if members.contains_key(&self.key) {
            return;
        }
        let value = match &self.made {
            Made::Constant(value) => value.clone(),
            Made::Now => Value::from(now),
            Made::Uuid => Value::from(Uuid::now_v7().to_string()),
        };
        members.insert(self.key.clone(), value);
    }
}

fn generated(name: &Value) -> Result<Made, String> {
    match name.as_str() {
        Some("now") => Ok(Made::Now),
        Some("uuid_v7") => Ok(Made::Uuid),
        _ => Err(format!("{name} is no known x-generated")),
    }
}

/// The present instant in UTC, to the millisecond.
pub(crate) fn now() -> String {
    let since_1970 = SystemTime::now()
        .duration_since(UNIX_EPOCH)
        .unwrap_or_default();
    from_millis(i64::try_from(since_1970.as_millis()).unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::{DefaultValue, now};
    use serde_json::{Map, Value, json};

    fn filled(property: &Value) -> Result<Value, String> {
        let defaults = DefaultValue::all_of(&json!({ "properties": { "a": property } }))?;
        let mut members = Map::new();
        for default in defaults {
            default.fill(&mut members, "the present");
        }
        Ok(Value::Object(members))
    }

    #[test]
    fn each_kind_of_default() {
        let rows = [
            (json!({ "default": [1] }), json!({ "a": [1] })),
            (json!({ "default": null }), json!({ "a": null })),
            (
                json!({ "x-generated": "now" }),
                json!({ "a": "the present" }),
            ),
            (json!({ "type": "string" }), json!({})),
        ];
        for (property, expected) in rows {
            assert_eq!(filled(&property), Ok(expected), "{property}");
        }
        let problem = "\"later\" is no known x-generated".to_owned();
        assert_eq!(filled(&json!({ "x-generated": "later" })), Err(problem));
    }

    #[test]
    fn each_uuid_is_new_and_of_version_7() {
        let made = (0..100).filter_map(|_| filled(&json!({ "x-generated": "uuid_v7" })).ok());
        let all: HashSet<String> = made
            .filter_map(|filled| Some(filled.get("a")?.as_str()?.to_owned()))
            .collect();
        assert_eq!(all.len(), 100);
        for uuid in all {
            assert_eq!((uuid.len(), uuid.get(14..15)), (36, Some("7")), "{uuid}");
        }
    }

    #[test]
    fn now_is_an_instant_to_the_millisecond() {
        let now = now();
        let shape: String = now
            .chars()
            .map(|letter| if letter.is_ascii_digit() { '0' } else { letter })
            .collect();
        assert_eq!(shape, "0000-00-00T00:00:00.000Z");
        assert!(now.as_str() > "2026-01-01");
    }
}
