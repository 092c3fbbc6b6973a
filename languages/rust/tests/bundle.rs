//! The schemas of the package, where they have been built.
#![allow(clippy::expect_used)]

use analytics_schemas::{Reader, is_valid};

const MONEY: &[(&str, &[&str])] = &[
    (
        r#"{"amount_minor":1999,"currency":"EUR","exponent":2}"#,
        &[],
    ),
    (
        r#"{"amount_minor":1999,"currency":"JPY","exponent":2}"#,
        &["money.yen_has_no_minor_unit"],
    ),
    (
        r#"{"amount_minor":1999,"currency":"EUR\n"}"#,
        &["pattern", "not"],
    ),
];

#[test]
fn every_schema_is_usable() {
    let bundle = concat!(env!("CARGO_MANIFEST_DIR"), "/../../schemas/bundle.json");
    if !std::path::Path::new(bundle).exists() {
        return;
    }
    let reader = Reader::open(bundle).expect("a bundle");
    assert!(reader.models().count() > 100);
    for (document, expected) in MONEY {
        let issues = reader
            .validate("Money", document.as_bytes())
            .expect("a model");
        let found: Vec<&str> = issues
            .iter()
            .filter_map(|issue| issue.rule.as_deref().or(issue.keyword.as_deref()))
            .collect();
        assert_eq!(found, *expected, "{document}");
        assert_eq!(is_valid(&issues), expected.is_empty());
    }
}
