//! Which bytes are a document, and which number a token is.
#![allow(clippy::expect_used, clippy::too_many_lines)]

mod common;

use common::{issues, reader, rule};
use serde_json::json;

/// The keywords of all issues; empty where anything goes.
fn reasons(document: impl AsRef<[u8]>) -> Vec<String> {
    let reader = reader(&json!({}));
    let issues = issues(&reader, document);
    issues
        .into_iter()
        .filter_map(|issue| issue.keyword)
        .collect()
}

#[test]
fn each_reason() {
    let long = format!("\"{}\"", "x".repeat(1_048_576));
    let deep_array = "[".repeat(65);
    let deep_object = r#"{"a":"#.repeat(100_000);
    let rows: &[(&str, &[&[u8]])] = &[
        ("too_long", &[long.as_bytes()]),
        ("byte_order_mark", &[b"\xef\xbb\xbf{}"]),
        (
            "not_utf8",
            &[
                b"\"\xff\"",
                b"\"\xc0\x80\"",
                b"\"\xed\xa0\x80\"",
                b"{\"a\":\"\xe2\x82",
            ],
        ),
        (
            "not_json",
            &[
                b"",
                b" ",
                b"NaN",
                b"-",
                b"-x",
                b"01",
                b"+1",
                b".5",
                b"1.",
                b"1e",
                b"1e+",
                b"0x10",
                b"nul",
                b"[1,]",
                b"[,1]",
                b"[1 2]",
                b"{,}",
                b"{\"a\":1,}",
                b"{\"a\" 1}",
                b"{a:1}",
                b"{\"a\":}",
                b"{}{}",
                b"1 // c",
                b"\"a\tb\"",
                b"\"\\x41\"",
                b"\"\\u12\"",
                b"\"\\u+123\"",
                b"\"x",
                b"\"\\",
                b"\"\\u00\xc3\xa9\"",
                b"'x'",
                b"\x0c1",
                b"\xc2\xa01",
                b"[",
                b"{\"a\":[1}",
            ],
        ),
        (
            "duplicate_key",
            &[
                br#"{"a":1,"a":1}"#,
                br#"{"a":1,"\u0061":2}"#,
                br#"[{"b":{"":0,"":0}}]"#,
            ],
        ),
        (
            "lone_surrogate",
            &[
                br#""\ud800""#,
                br#""\udc00\ud800""#,
                br#""x\ud83dx""#,
                br#""\ud83d\n""#,
                br#"{"\uD83D":1}"#,
                br#""\ud83d\u0061""#,
            ],
        ),
        (
            "number_not_exact",
            &[
                b"1e309",
                b"-1e400",
                b"1e-400",
                b"2e-324",
                b"-0.0001e-330",
                b"9007199254740993",
                b"-9007199254740993",
                b"18446744073709551615",
                b"100000000000000000000000",
            ],
        ),
        ("too_deep", &[deep_array.as_bytes(), deep_object.as_bytes()]),
    ];
    for (reason, documents) in rows {
        for document in *documents {
            let shown = String::from_utf8_lossy(document);
            assert_eq!(
                reasons(document),
                [*reason],
                "{}",
                shown.chars().take(60).collect::<String>()
            );
        }
    }
}

#[test]
fn what_is_read() {
    let deepest = format!("{}{}", "[".repeat(64), "]".repeat(64));
    let longest = format!("\"{}\"", "x".repeat(1_048_574));
    let rows = [
        " \t\r\n{ \"a\" : [ ] , \"b\" : { } } ",
        "0",
        "-0",
        "-0.0e5",
        "1E+2",
        "0e-400",
        "5e-324",
        "1.7976931348623157e308",
        "9007199254740992",
        "18446744073709551616",
        "9007199254740993.0",
        "1.0000000000000000000001",
        r#""\ud83d\ude00\"\\\/\b\f\n\r\t\u0000""#,
        "\"\u{feff}\u{2028}\"",
        "{\"__proto__\":{\"constructor\":null}}",
        "true",
        "null",
        &deepest,
        &longest,
    ];
    for document in rows {
        assert_eq!(
            reasons(document),
            [""; 0],
            "{}",
            document.chars().take(60).collect::<String>()
        );
    }
}

#[test]
fn numbers_are_doubles() {
    let equal = json!({ "op": "eq", "args": ["a", "b"] });
    let reader = reader(&json!({ "x-rules": [rule(".", &equal)] }));
    let rows = [
        ("1.0", "1", true),
        ("10e-1", "1", true),
        ("0.1", "0.1000000000000000055", true),
        ("0.3", "0.30000000000000004", false),
        ("9007199254740993.0", "9007199254740992", true),
        ("2.2250738585072011e-308", "2.225073858507201e-308", true),
        ("-0", "0", true),
    ];
    for (a, b, is_equal) in rows {
        let found = issues(&reader, format!(r#"{{"a":{a},"b":{b}}}"#));
        assert_eq!(found.is_empty(), is_equal, "{a} and {b}");
    }
}

#[test]
fn integers_are_numbers_without_a_fraction() {
    let integer = reader(&json!({ "type": "integer", "maximum": 9e15 }));
    let rows = [
        ("1.0", true),
        ("1e2", true),
        ("-0.0", true),
        ("1.5", false),
        ("\"1\"", false),
        ("9e15", true),
        ("9000000000000001", false),
        ("1e300", false),
        ("-1e300", true),
    ];
    for (document, is_integer) in rows {
        assert_eq!(
            issues(&integer, document).is_empty(),
            is_integer,
            "{document}"
        );
    }
    let constant = reader(&json!({ "enum": [1, 0.5, 0] }));
    for (document, is_listed) in [("1.0", true), ("5e-1", true), ("-0", true), ("2", false)] {
        assert_eq!(
            issues(&constant, document).is_empty(),
            is_listed,
            "{document}"
        );
    }
}

#[test]
fn a_refusal_points_to_the_value() {
    let rows = [
        (r#"{"a/b":[0,{"~":9007199254740993}]}"#, "/a~1b/1/~0"),
        (r#"{"a":{"k":1,"k":2}}"#, "/a/k"),
        (r#"[["\ud800"]]"#, "/0/0"),
    ];
    for (document, path) in rows {
        let found = issues(&reader(&json!({})), document);
        assert_eq!(
            found
                .iter()
                .map(|issue| issue.path.as_str())
                .collect::<Vec<_>>(),
            [path]
        );
    }
}
