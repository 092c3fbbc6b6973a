//! Canonical JSON as RFC 8785 says, with its own vectors where they are at hand.
#![allow(clippy::expect_used, clippy::format_collect, clippy::unwrap_used)]

use std::path::Path;
use std::{env, fs};

use analytics_schemas::CanonicalJsonCode::{NumberNotExact, TooDeep};
use analytics_schemas::{canonical_json, read_document};
use serde_json::{Value, json};

fn canonical(value: &Value) -> String {
    canonical_json(value).expect("a canonical text")
}

fn double(bits: &str) -> Value {
    json!(f64::from_bits(
        u64::from_str_radix(bits, 16).expect("the bits of a double")
    ))
}

/// RFC 8785, appendix B.
#[test]
fn numbers_of_appendix_b() {
    let rows = [
        ("0000000000000000", "0"),
        ("8000000000000000", "0"),
        ("0000000000000001", "5e-324"),
        ("8000000000000001", "-5e-324"),
        ("7fefffffffffffff", "1.7976931348623157e+308"),
        ("ffefffffffffffff", "-1.7976931348623157e+308"),
        ("4340000000000000", "9007199254740992"),
        ("c340000000000000", "-9007199254740992"),
        ("4430000000000000", "295147905179352830000"),
        ("44b52d02c7e14af5", "9.999999999999997e+22"),
        ("44b52d02c7e14af6", "1e+23"),
        ("44b52d02c7e14af7", "1.0000000000000001e+23"),
        ("444b1ae4d6e2ef4e", "999999999999999700000"),
        ("444b1ae4d6e2ef4f", "999999999999999900000"),
        ("444b1ae4d6e2ef50", "1e+21"),
        ("3eb0c6f7a0b5ed8c", "9.999999999999997e-7"),
        ("3eb0c6f7a0b5ed8d", "0.000001"),
        ("41b3de4355555553", "333333333.3333332"),
        ("41b3de4355555554", "333333333.33333325"),
        ("41b3de4355555555", "333333333.3333333"),
        ("41b3de4355555556", "333333333.3333334"),
        ("41b3de4355555557", "333333333.33333343"),
        ("becbf647612f3696", "-0.0000033333333333333333"),
        ("43143ff3c1cb0959", "1424953923781206.2"),
    ];
    for (bits, text) in rows {
        assert_eq!(canonical(&double(bits)), text, "{bits}");
    }
}

/// `npm run conformance` makes the file: bits, and the text that Node prints.
#[test]
fn numbers_of_node() {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../conformance/.work/doubles.txt");
    let Ok(lines) = fs::read_to_string(file) else {
        eprintln!("skipped: npm run conformance makes the file");
        return;
    };
    assert!(lines.lines().count() >= 100_000);
    for line in lines.lines() {
        let (bits, text) = line.split_once(' ').expect("bits and text");
        assert_eq!(canonical(&double(bits)), text, "{bits}");
    }
}

#[test]
fn texts() {
    let rows = [
        (json!(null), "null"),
        (json!([true, false, [], {}]), "[true,false,[],{}]"),
        (
            json!({ "b": [1, { "d": null, "c": true }], "a": "x" }),
            r#"{"a":"x","b":[1,{"c":true,"d":null}]}"#,
        ),
        (
            json!([1.0, -0.0, 1e20, 1e21, 1.5e-7, 0.00012, -1e-6]),
            "[1,0,100000000000000000000,1e+21,1.5e-7,0.00012,-0.000001]",
        ),
        (
            json!([-1, 1_u64 << 53, 1_u64 << 63, i64::MIN]),
            "[-1,9007199254740992,9223372036854776000,-9223372036854776000]",
        ),
        (
            json!("\0\u{8}\t\n\u{b}\u{c}\r\"\\/\u{1f}\u{7f}\u{2028}é"),
            "\"\\u0000\\b\\t\\n\\u000b\\f\\r\\\"\\\\/\\u001f\u{7f}\u{2028}é\"",
        ),
        (json!({ "__proto__": 1, "": 2 }), r#"{"":2,"__proto__":1}"#),
        // RFC 8785, section 3.2.3: U+1F600 is two units that begin with D83D, and before U+FB33.
        (
            json!({
                "\u{20ac}": 1, "\r": 2, "\u{fb33}": 3, "1": 4, "\u{1f600}": 5, "\u{80}": 6, "\u{f6}": 7
            }),
            "{\"\\r\":2,\"1\":4,\"\u{80}\":6,\"ö\":7,\"€\":1,\"\u{1f600}\":5,\"\u{fb33}\":3}",
        ),
        (
            json!({ "\u{e000}": 1, "\u{ffff}": 2, "\u{10000}": 3 }),
            "{\"\u{10000}\":3,\"\u{e000}\":1,\"\u{ffff}\":2}",
        ),
    ];
    for (value, text) in rows {
        assert_eq!(canonical(&value), text);
    }
}

#[test]
fn refusals() {
    let deep = (0..1000).fold(json!([]), |inner, _| json!({ "a": inner }));
    let rows = [
        (
            json!({ "a/b": [1, (1_u64 << 53) + 1] }),
            NumberNotExact,
            "/a~1b/1".to_owned(),
            "an integer that no double holds at /a~1b/1.".to_owned(),
        ),
        (
            json!(u64::MAX),
            NumberNotExact,
            String::new(),
            "an integer that no double holds at the top.".to_owned(),
        ),
        (
            deep,
            TooDeep,
            "/a".repeat(1000),
            format!("too many levels at {}....", "/a".repeat(64)),
        ),
    ];
    for (value, code, path, message) in rows {
        let error = canonical_json(&value).unwrap_err();
        assert_eq!((error.code(), error.path()), (code, path.as_str()));
        assert_eq!(error.to_string(), format!("No canonical JSON: {message}"));
    }
}

#[test]
fn of_documents() {
    let value = read_document(br#"{"b":[1e2,-0,"\u0041"],"a":0.1}"#).unwrap();
    let text = canonical(&value);
    assert_eq!(text, r#"{"a":0.1,"b":[100,0,"A"]}"#);
    let again = read_document(text.as_bytes()).unwrap();
    assert_eq!(canonical(&again), text);
}

#[test]
fn a_document_is_refused_where_readers_could_differ() {
    let refused = read_document(br#"{"a":1,"a":2}"#).unwrap_err();
    assert_eq!(refused.issue().keyword.as_deref(), Some("duplicate_key"));
    assert_eq!(refused.issue().path, "/a");
}

/// The vectors of RFC 8785, where they are at hand.
#[test]
fn vectors() {
    let beside = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/data");
    let data = env::var_os("ANALYTICS_SCHEMAS_DATA").map_or(beside, Into::into);
    let folder = data.join("json-canonicalization/cyberphone__json-canonicalization");
    if !folder.exists() {
        eprintln!("skipped: the vectors are not at hand");
        return;
    }
    for name in ["arrays", "french", "unicode"] {
        let input = fs::read(folder.join(format!("input/{name}.json"))).unwrap();
        let output = fs::read_to_string(folder.join(format!("outhex/{name}.txt"))).unwrap();
        let expected: String = output.split_whitespace().collect();
        let value = read_document(&input).unwrap();
        let hex: String = canonical(&value)
            .bytes()
            .map(|byte| format!("{byte:02x}"))
            .collect();
        assert_eq!(hex, expected, "{name}");
    }
}
