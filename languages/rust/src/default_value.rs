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
    /// `x-generated`: made anew each time.
    Generated(fn() -> String),
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
                    (None, Some(name)) => generator(name).map(Made::Generated),
                    (None, None) => return None,
                };
                let key = key.clone();
                Some(made.map(|made| Self { key, made }))
            });
        all.collect()
    }

    pub(crate) fn fill(&self, members: &mut Map<String, Value>) {
        if members.contains_key(&self.key) {
            return;
        }
        let value = match &self.made {
            Made::Constant(value) => value.clone(),
            Made::Generated(make) => Value::String(make()),
        };
        members.insert(self.key.clone(), value);
    }
}

fn generator(name: &Value) -> Result<fn() -> String, String> {
    match name.as_str() {
        Some("now") => Ok(now),
        Some("uuid_v7") => Ok(|| Uuid::now_v7().to_string()),
        _ => Err(format!("{name} is no known x-generated")),
    }
}

/// The present instant in UTC, to the millisecond.
fn now() -> String {
    let since_1970 = SystemTime::now()
        .duration_since(UNIX_EPOCH)
        .unwrap_or_default();
    from_millis(i64::try_from(since_1970.as_millis()).unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::{generator, now};
    use serde_json::json;

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

    #[test]
    fn each_uuid_is_new_and_of_version_7() {
        let make = generator(&json!("uuid_v7")).ok();
        let all: Vec<String> = make
            .iter()
            .flat_map(|make| (0..100).map(|_| make()))
            .collect();
        assert_eq!(all.iter().collect::<HashSet<_>>().len(), 100);
        for uuid in all {
            assert_eq!((uuid.len(), uuid.get(14..15)), (36, Some("7")), "{uuid}");
        }
    }

    #[test]
    fn an_unknown_generator_is_a_problem() {
        let problem = generator(&json!("later")).err();
        assert_eq!(
            problem.as_deref(),
            Some("\"later\" is no known x-generated")
        );
    }
}
