//! Where issues point and what they say, defaults, and mistakes of the programmer.
#![allow(clippy::expect_used, clippy::indexing_slicing)]

mod common;

use analytics_schemas::{Reader, Severity, is_valid};
use common::{issues, reader, reader_of, rule};
use serde_json::{Value, json};

/// `path keyword` or `path rule` of each issue.
fn found(reader: &Reader, document: &str) -> Vec<String> {
    let name = |text: Option<&str>| text.unwrap_or_default().to_owned();
    issues(reader, document)
        .iter()
        .map(|issue| {
            let id = name(issue.rule.as_deref()) + &name(issue.keyword.as_deref());
            format!("{} {id}", issue.path)
        })
        .collect()
}

#[test]
fn a_rule_points_along_its_path() {
    let false_of_all = json!({ "op": "has", "args": ["never"] });
    let rows = [
        (".", ""),
        ("a", "/a"),
        ("a.b/c", "/a/b~1c"),
        ("a[].b", "/a"),
        ("labels.*", "/labels"),
    ];
    for (path, expected) in rows {
        let reader = reader(&json!({ "x-rules": [rule(path, &false_of_all)] }));
        assert_eq!(found(&reader, "{}"), [format!("{expected} record.rule")]);
    }
}

#[test]
fn a_rule_about_items_points_to_the_first_broken_one() {
    let each =
        |list: &str| json!({ "op": "each", "args": [list, { "op": "gt", "args": ["n", 0] }] });
    let when = json!({ "op": "when", "args": [{ "op": "has", "args": ["on"] }, each("a[]")] });
    let rows = [
        (
            each("a[]"),
            "n",
            r#"{"a":[{"n":1},{},{"n":0},{"n":0}]}"#,
            "/a/2/n",
        ),
        (each("a[]"), ".", r#"{"a":[{"n":0}]}"#, "/a/0"),
        (
            each("a[].b[]"),
            "n",
            r#"{"a":[{},{"b":[{"n":1},{"n":0}]}]}"#,
            "/a/1/b/1/n",
        ),
        (
            each("m.*"),
            "n",
            r#"{"m":{"z":{"n":1},"x/y":{"n":0},"a":{"n":0}}}"#,
            "/m/x~1y/n",
        ),
        (when, "n", r#"{"on":1,"a":[{"n":1},{"n":0}]}"#, "/a/1/n"),
    ];
    for (expr, path, document, expected) in rows {
        let reader = reader(&json!({ "x-rules": [rule(path, &expr)] }));
        assert_eq!(
            found(&reader, document),
            [format!("{expected} record.rule")],
            "{expr}"
        );
    }
}

#[test]
fn rules_are_found_wherever_they_stand() {
    let ruled = json!({ "x-rules": [rule("n", &json!({ "op": "gt", "args": ["n", 0] }))] });
    let reader = reader_of(&json!({
        "Record": {
            "properties": {
                "one": { "$ref": "#/$defs/Ruled" },
                "many": { "items": { "$ref": "#/$defs/Ruled" } },
                "choice": { "$ref": "#/$defs/Choice" },
                "self": { "$ref": "#/$defs/Record" },
            },
            "additionalProperties": ruled,
        },
        "Ruled": { "$ref": "#/$defs/Chained" },
        "Chained": ruled,
        "Choice": {
            "oneOf": [
                { "properties": { "kind": { "const": "a" } }, "required": ["kind"] },
                {
                    "properties": { "kind": { "const": "b" }, "n": { "type": "number" } },
                    "required": ["kind"],
                    "x-rules": ruled["x-rules"],
                },
            ],
            "x-discriminator": { "property": "kind", "options": { "a": 0, "b": 1 } },
        },
    }));
    let rows: &[(&str, &[&str])] = &[
        (r#"{"one":{"n":0}}"#, &["/one/n record.rule"]),
        (r#"{"many":[{"n":1},{"n":0}]}"#, &["/many/1/n record.rule"]),
        (
            r#"{"self":{"self":{"one":{"n":0}}}}"#,
            &["/self/self/one/n record.rule"],
        ),
        (r#"{"other":{"n":0}}"#, &["/other/n record.rule"]),
        (r#"{"choice":{"kind":"a","n":0}}"#, &[]),
        (
            r#"{"choice":{"kind":"b","n":0}}"#,
            &["/choice/n record.rule"],
        ),
        (r#"{"choice":{"kind":"b","n":"x"}}"#, &["/choice/n type"]),
        (r#"{"choice":{"kind":"c"}}"#, &["/choice oneOf"]),
        (r#"{"choice":0,"one":{"n":0}}"#, &["/choice oneOf"]),
    ];
    for (document, expected) in rows {
        assert_eq!(found(&reader, document), *expected, "{document}");
    }
    let message = &issues(&reader, r#"{"choice":{"kind":"c"}}"#)[0].message;
    assert_eq!(&**message, "Expected one of these as \"kind\": a, b.");
}

#[test]
fn rules_in_plain_keywords_are_left_to_the_rules() {
    let reader = reader(&json!({
        "type": "object",
        "allOf": [{ "required": ["a"], "x-rule": "record.rule" }, { "required": ["b"] }],
        "x-rules": [rule("a", &json!({ "op": "has", "args": ["a"] }))],
    }));
    assert_eq!(found(&reader, r#"{"b":1}"#), ["/a record.rule"]);
    assert_eq!(found(&reader, "{}"), [" required"]);
}

#[test]
fn a_large_value_is_not_in_its_message() {
    let reader = reader(&json!({ "type": "integer" }));
    for document in [
        format!("[{}0]", "0,".repeat(1000)),
        format!("\"{}\"", "x".repeat(1000)),
    ] {
        let message = &issues(&reader, &document)[0].message;
        assert!(message.len() < 60, "{message}");
    }
    assert_eq!(
        &*issues(&reader, "\"x\"")[0].message,
        "\"x\" is not of type \"integer\""
    );
}

#[test]
fn a_long_message_is_cut_off() {
    let reader = reader(&json!({ "properties": { "a": {} }, "additionalProperties": false }));
    let members: Vec<String> = (0..10_000).map(|key| format!("\"é{key}\":1")).collect();
    let found = issues(&reader, format!("{{{}}}", members.join(",")));
    let lengths: Vec<usize> = found
        .iter()
        .map(|issue| issue.message.chars().count())
        .collect();
    assert_eq!(lengths, [2001]);
}

#[test]
fn severity_decides_whether_a_document_is_valid() {
    for (severity, expected, valid) in [
        ("error", Severity::Error, false),
        ("warning", Severity::Warning, true),
        ("info", Severity::Info, true),
    ] {
        let mut entry = rule("a", &json!({ "op": "has", "args": ["a"] }));
        entry["severity"] = json!(severity);
        let reader = reader(&json!({ "x-rules": [entry] }));
        let issues = issues(&reader, "{}");
        assert_eq!(
            issues
                .iter()
                .map(|issue| issue.severity)
                .collect::<Vec<_>>(),
            [expected]
        );
        assert_eq!(is_valid(&issues), valid);
        assert_eq!(
            json!(issues),
            json!([{
                "path": "/a", "rule": "record.rule", "message": "The rule holds.", "severity": severity,
            }])
        );
    }
}

/// A schema with defaults and one rule.
fn with_defaults(expr: &Value) -> Reader {
    reader_of(&json!({
        "Record": {
            "properties": {
                "state": { "type": "string", "default": "new" },
                "inner": { "$ref": "#/$defs/Inner", "default": {} },
                "list": { "items": { "$ref": "#/$defs/Inner" } },
                "at": { "type": "string", "x-generated": "now" },
                "id": { "type": "string", "x-generated": "uuid_v7" },
            },
            "x-rules": [rule(".", expr)],
        },
        "Inner": { "type": "object", "properties": { "n": { "default": 1 } } },
    }))
}

#[test]
fn defaults_are_filled_in_before_rules() {
    let is = |path: &str, value: Value| json!({ "op": "eq", "args": [path, value] });
    let both = |a: Value, b: Value| json!({ "op": "and", "args": [a, b] });
    let has = |path: &str| json!({ "op": "has", "args": [path] });
    let new = both(has("state"), is("state", json!({ "lit": "new" })));
    let after = json!({ "op": "earlier", "args": [{ "lit": "2026-01-01T00:00:00Z" }, "at"] });
    let rows = [
        (new.clone(), "{}", true),
        (new.clone(), r#"{"state":"old"}"#, false),
        (has("inner.n"), "{}", false),
        (has("inner.n"), r#"{"inner":{}}"#, true),
        (is("inner.n", json!(1)), r#"{"inner":{}}"#, true),
        (is("inner.n", json!(2)), r#"{"inner":{}}"#, false),
        (has("inner.n"), r#"{"inner":{"n":null}}"#, false),
        (is("list[].n", json!(1)), r#"{"list":[{}]}"#, false),
        (
            json!({ "op": "contains", "args": ["list[].n", 1] }),
            r#"{"list":[{}]}"#,
            true,
        ),
        (both(has("at"), after.clone()), "{}", true),
        (
            both(has("at"), after),
            r#"{"at":"2025-01-01T00:00:00Z"}"#,
            false,
        ),
        (
            both(
                has("id"),
                json!({ "op": "lt", "args": ["id", { "lit": "0" }] }),
            ),
            "{}",
            false,
        ),
        (
            both(
                has("id"),
                json!({ "op": "lt", "args": [{ "lit": "0" }, "id"] }),
            ),
            "{}",
            true,
        ),
    ];
    for (expr, document, holds) in rows {
        let found = found(&with_defaults(&expr), document);
        assert_eq!(found.is_empty(), holds, "{expr} of {document}: {found:?}");
    }
}

#[test]
fn an_unknown_model_is_told_its_nearest() {
    let reader = reader_of(&json!({ "AnalyticsEvent": {}, "Money": {} }));
    assert_eq!(
        reader.models().collect::<Vec<_>>(),
        ["AnalyticsEvent", "Money"]
    );
    let rows = [
        (
            "analyticsEvents",
            "There is no model \"analyticsEvents\": did you mean \"AnalyticsEvent\"?",
        ),
        (
            "Mony",
            "There is no model \"Mony\": did you mean \"Money\"?",
        ),
        (
            "Unlike",
            "There is no model \"Unlike\": Reader::models lists them.",
        ),
        ("", "There is no model \"\": Reader::models lists them."),
    ];
    for (model, expected) in rows {
        let error = reader.validate(model, b"{}").expect_err("no such model");
        assert_eq!(error.to_string(), expected);
    }
}

#[test]
fn a_bundle_that_is_none_is_an_error() {
    let bad_rule =
        json!({ "$defs": { "A": { "x-rules": [rule("a", &json!({ "op": "hs", "args": [] }))] } } });
    let rows = [
        (
            "{".to_owned(),
            "The bundle can't be read. Expected a key in double quotes, found the end at byte 2. [not_json]",
        ),
        ("{}".to_owned(), "The bundle has no schemas under $defs."),
        (
            bad_rule.to_string(),
            "The schema A can't be used: the rule record.rule: hs with 0 arguments is no condition.",
        ),
        (
            r##"{"$defs":{"A":{"$ref":"#/$defs/B"}}}"##.to_owned(),
            "The schema A can't be used: there is no B in $defs.",
        ),
        (
            r##"{"$defs":{"A":{"$ref":"#/$defs/A"}}}"##.to_owned(),
            "The schema A can't be used: the $ref of A leads in a circle.",
        ),
    ];
    for (bundle, expected) in rows {
        let error = Reader::from_slice(bundle.as_bytes())
            .err()
            .expect("an error");
        assert_eq!(error.to_string(), expected);
    }
    let error = Reader::open("no/such/file.json").err().expect("an error");
    assert_eq!(
        error.to_string(),
        "The bundle no/such/file.json can't be read"
    );
}

#[test]
fn a_reader_is_shared_by_threads() {
    let reader = reader(&json!({ "type": "integer" }));
    let reader = &reader;
    let counts = std::thread::scope(|scope| {
        ["1", "1.5"]
            .map(|document| scope.spawn(move || issues(reader, document).len()))
            .map(|thread| thread.join().expect("no panic"))
    });
    assert_eq!(counts, [0, 1]);
}
