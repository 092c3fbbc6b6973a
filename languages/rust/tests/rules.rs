//! What each operator says, in rows of cases.
#![allow(clippy::expect_used, clippy::needless_pass_by_value)]

mod common;

use common::{issues, reader, rule};
use serde_json::{Value, json};

/// Judges documents by an expression: `(document, whether it holds)`.
fn check(expr: &Value, rows: &[(&str, bool)]) {
    let reader = reader(&json!({ "x-rules": [rule(".", expr)] }));
    for (document, holds) in rows {
        let broken: Vec<String> = issues(&reader, document)
            .iter()
            .map(|issue| issue.rule.as_deref().unwrap_or("no rule").to_owned())
            .collect();
        let expected: &[&str] = if *holds { &[] } else { &["record.rule"] };
        assert_eq!(broken, expected, "{expr} of {document}");
    }
}

/// `check` with the arguments of one operator.
fn op(op: &str, args: Value, rows: &[(&str, bool)]) {
    check(&json!({ "op": op, "args": args }), rows);
}

fn node(op: &str, args: Value) -> Value {
    json!({ "op": op, "args": args })
}

fn lit(text: &str) -> Value {
    json!({ "lit": text })
}

#[test]
fn presence() {
    op(
        "has",
        json!(["a.b"]),
        &[
            (r#"{"a":{"b":0}}"#, true),
            (r#"{"a":{"b":false}}"#, true),
            (r#"{"a":{"b":null}}"#, false),
            (r#"{"a":{}}"#, false),
            (r#"{"a":null}"#, false),
            (r#"{"a":[{"b":1}]}"#, false),
            (r#"{"a":"b"}"#, false),
            ("[]", false),
        ],
    );
    op(
        "has",
        json!(["a[]"]),
        &[
            (r#"{"a":[]}"#, true),
            (r#"{"a":{}}"#, false),
            (r#"{"a":null}"#, false),
        ],
    );
    op(
        "has",
        json!(["a.*"]),
        &[(r#"{"a":{}}"#, true), (r#"{"a":[]}"#, false)],
    );
    let three = |name: &str, of_none, of_one, of_two| {
        op(
            name,
            json!(["a", "b"]),
            &[
                ("{}", of_none),
                (r#"{"a":null}"#, of_none),
                (r#"{"b":1}"#, of_one),
                (r#"{"a":1,"b":1}"#, of_two),
            ],
        );
    };
    three("atLeastOne", false, true, true);
    three("exactlyOne", false, true, false);
    three("together", true, false, true);
}

#[test]
fn logic() {
    op(
        "not",
        json!([node("eq", json!(["a", 1]))]),
        &[(r#"{"a":1}"#, false), (r#"{"a":2}"#, true), ("{}", true)],
    );
    let both = json!([node("eq", json!(["a", 1])), node("eq", json!(["b", 1]))]);
    let rows = |tt, tf, ft, ff| {
        [
            (r#"{"a":1,"b":1}"#, tt),
            (r#"{"a":1,"b":0}"#, tf),
            (r#"{"a":0,"b":1}"#, ft),
            (r#"{"a":0,"b":0}"#, ff),
            (r#"{"a":0}"#, true),
            (r#"{"a":0,"b":null}"#, true),
        ]
    };
    op("and", both.clone(), &rows(true, false, false, false));
    op("or", both.clone(), &rows(true, true, true, false));
    op("when", both, &rows(true, false, true, true));
    op(
        "when",
        json!([node("has", json!(["a"])), node("has", json!(["b"]))]),
        &[
            ("{}", true),
            (r#"{"a":1}"#, false),
            (r#"{"a":1,"b":1}"#, true),
        ],
    );
}

#[test]
fn a_condition_speaks_as_a_whole() {
    let inner = node("gt", json!([node("add", json!(["a", "b"])), 1]));
    op(
        "or",
        json!([node("has", json!(["x"])), inner]),
        &[
            (r#"{"a":0}"#, true),
            (r#"{"a":0,"b":0}"#, false),
            (r#"{"a":0,"b":0,"x":1}"#, true),
        ],
    );
}

#[test]
fn equality() {
    op(
        "eq",
        json!(["a", "b"]),
        &[
            (r#"{"a":1,"b":1.0}"#, true),
            (r#"{"a":0,"b":-0}"#, true),
            (r#"{"a":1,"b":"1"}"#, false),
            (r#"{"a":1,"b":true}"#, false),
            (r#"{"a":"x","b":"x"}"#, true),
            (r#"{"a":[],"b":[]}"#, false),
            (r#"{"a":{},"b":{}}"#, false),
        ],
    );
    op(
        "ne",
        json!(["a", 1]),
        &[(r#"{"a":1e0}"#, false), (r#"{"a":"1"}"#, true)],
    );
    op(
        "eq",
        json!(["a", true]),
        &[(r#"{"a":true}"#, true), (r#"{"a":1}"#, false)],
    );
    op(
        "eq",
        json!([node("div", json!(["a", 0])), node("div", json!(["a", 0]))]),
        &[(r#"{"a":0}"#, false), (r#"{"a":1}"#, true)],
    );
    op(
        "oneOf",
        json!(["a", lit("x"), 2, false]),
        &[
            (r#"{"a":"x"}"#, true),
            (r#"{"a":2.0}"#, true),
            (r#"{"a":false}"#, true),
            (r#"{"a":"2"}"#, false),
            (r#"{"a":[]}"#, false),
        ],
    );
}

#[test]
fn order() {
    let row = |name: &str, less, same, more| {
        op(
            name,
            json!(["a", "b"]),
            &[
                (r#"{"a":1,"b":2}"#, less),
                (r#"{"a":10,"b":9}"#, more),
                (r#"{"a":2,"b":2.0}"#, same),
                (r#"{"a":"2026-02-28","b":"2026-03-01"}"#, less),
                (r#"{"a":"2026-03-01","b":"2026-03-01"}"#, same),
                (r#"{"a":1,"b":"2"}"#, false),
                (r#"{"a":true,"b":true}"#, false),
                (r#"{"a":null,"b":1}"#, true),
            ],
        );
    };
    row("lt", true, false, false);
    row("le", true, true, false);
    row("gt", false, false, true);
    row("ge", false, true, true);
    for name in ["lt", "le", "gt", "ge"] {
        op(
            name,
            json!([node("div", json!(["a", 0])), 1]),
            &[(r#"{"a":0}"#, false)],
        );
    }
}

#[test]
fn tolerance() {
    op(
        "near",
        json!(["a", "b", { "abs": 0.5 }]),
        &[
            (r#"{"a":1,"b":1.5}"#, true),
            (r#"{"a":1.5,"b":1}"#, true),
            (r#"{"a":1,"b":1.75}"#, false),
            (r#"{"a":1,"b":"1"}"#, false),
        ],
    );
    op(
        "near",
        json!(["a", "b", { "rel": 0.5 }]),
        &[
            (r#"{"a":1,"b":2}"#, true),
            (r#"{"a":-1,"b":-2}"#, true),
            (r#"{"a":1,"b":3}"#, false),
            (r#"{"a":0,"b":0}"#, true),
        ],
    );
    op(
        "multipleOf",
        json!(["a", "b"]),
        &[
            (r#"{"a":6,"b":3}"#, true),
            (r#"{"a":-6,"b":4}"#, false),
            (r#"{"a":0.3,"b":0.1}"#, false),
            (r#"{"a":1,"b":0}"#, false),
        ],
    );
}

#[test]
fn texts() {
    op(
        "startsWith",
        json!(["a", lit("ab")]),
        &[
            (r#"{"a":"abc"}"#, true),
            (r#"{"a":"xab"}"#, false),
            (r#"{"a":1}"#, false),
        ],
    );
}

#[test]
fn instants() {
    let rows = |same| {
        [
            (
                r#"{"a":"2026-03-01T12:00:00Z","b":"2026-03-01T13:00:00+01:00"}"#,
                same,
            ),
            (
                r#"{"a":"2026-03-01T12:00:00Z","b":"2026-03-01T06:30:00-05:30"}"#,
                same,
            ),
            (
                r#"{"a":"2026-03-01T12:00:00.0009Z","b":"2026-03-01T12:00:00Z"}"#,
                same,
            ),
            (
                r#"{"a":"2026-03-01","b":"2026-03-01T00:00:00.000999999999Z"}"#,
                same,
            ),
            (
                r#"{"a":"2026-03-01T12:00:00Z","b":"2026-03-01T12:00:00.001Z"}"#,
                true,
            ),
            (
                r#"{"a":"2026-03-01T12:00:00.1Z","b":"2026-03-01T12:00:00.02Z"}"#,
                false,
            ),
            (r#"{"a":"0000-02-29T00:00:00Z","b":"0000-03-01"}"#, true),
            (
                r#"{"a":"0000-01-01T00:00:00+23:59","b":"0000-01-01T00:00:00Z"}"#,
                true,
            ),
            (r#"{"a":"2026-02-29","b":"2026-03-01"}"#, false),
            (r#"{"a":"2026-03-01T24:00:00Z","b":"2026-03-03"}"#, false),
            (r#"{"a":"2026-03-01T12:00:00","b":"2026-03-03"}"#, false),
            (r#"{"a":"2026-03-01T12:00:00.Z","b":"2026-03-03"}"#, false),
            (
                r#"{"a":"2026-03-01T12:00:00.1234567890123Z","b":"2026-03-03"}"#,
                false,
            ),
            (r#"{"a":"2026-03-01T12:00:00Zé","b":"2026-03-03"}"#, false),
            (r#"{"a":"202é-03-01","b":"2026-03-03"}"#, false),
            (r#"{"a":0,"b":"2026-03-03"}"#, false),
        ]
    };
    op("earlier", json!(["a", "b"]), &rows(false));
    op("notLater", json!(["a", "b"]), &rows(true));
    op(
        "eq",
        json!([node("millisBetween", json!(["a", "b"])), "ms"]),
        &[
            (
                r#"{"a":"2024-02-28","b":"2024-03-01","ms":172800000}"#,
                true,
            ),
            (
                r#"{"a":"1969-12-31T23:59:59.999Z","b":"1970-01-01","ms":1}"#,
                true,
            ),
            (
                r#"{"a":"1900-03-01","b":"1900-02-28","ms":-86400000}"#,
                true,
            ),
            (
                r#"{"a":"0000-01-01","b":"1970-01-01","ms":62167219200000}"#,
                true,
            ),
            (r#"{"a":"x","b":"1970-01-01","ms":0}"#, false),
        ],
    );
}

#[test]
fn membership() {
    op(
        "contains",
        json!(["a[]", "b"]),
        &[
            (r#"{"a":[1,"x"],"b":"x"}"#, true),
            (r#"{"a":[1,"x"],"b":"1"}"#, false),
            (r#"{"a":[],"b":1}"#, false),
            (r#"{"a":[[]],"b":[]}"#, false),
            (r#"{"b":1}"#, true),
        ],
    );
    op(
        "contains",
        json!(["labels.*", lit("x")]),
        &[
            (r#"{"labels":{"k":"x"}}"#, true),
            (r#"{"labels":{"x":"k"}}"#, false),
        ],
    );
    op(
        "subset",
        json!(["a[]", "b[]", "c[].d[]"]),
        &[
            (r#"{"a":[1,2],"b":[1],"c":[{"d":[2]},{}]}"#, true),
            (r#"{"a":[1,3],"b":[1],"c":[{"d":[2]}]}"#, false),
            (r#"{"a":[],"b":[],"c":[]}"#, true),
            (r#"{"a":[null],"b":[null],"c":[]}"#, true),
            (r#"{"a":[{}],"b":[{}],"c":[]}"#, false),
            (r#"{"a":[3],"b":[1]}"#, true),
        ],
    );
    op(
        "subset",
        json!(["a", "b[]"]),
        &[(r#"{"a":1,"b":[1]}"#, true), (r#"{"a":1,"b":[2]}"#, false)],
    );
}

#[test]
fn uniqueness() {
    op(
        "unique",
        json!(["a[]"]),
        &[
            (r#"{"a":[1,"1",true]}"#, true),
            (r#"{"a":[1,1.0]}"#, false),
            (r#"{"a":[0,-0]}"#, false),
            (r#"{"a":[null,null]}"#, false),
            (r#"{"a":[{},{},[],[]]}"#, true),
        ],
    );
    op(
        "unique",
        json!(["a[].id"]),
        &[
            (r#"{"a":[{"id":1},{"id":1}]}"#, false),
            (r#"{"a":[{},{"id":null}]}"#, true),
        ],
    );
    op(
        "unique",
        json!(["a[]", "k", "v"]),
        &[
            (r#"{"a":[{"k":1,"v":1},{"k":1,"v":2}]}"#, true),
            (r#"{"a":[{"k":1,"v":1},{"v":1,"k":1}]}"#, false),
            (r#"{"a":[{"k":1},{"k":1,"v":null}]}"#, false),
            (r#"{"a":[{"k":"1"},{"k":1}]}"#, true),
            (
                r#"{"a":[{"k":{"x":1,"y":[0]}},{"k":{"y":[-0],"x":1.0}}]}"#,
                false,
            ),
            (r#"{"a":[{"k":[1,2]},{"k":[2,1]}]}"#, true),
            (r#"{"a":[{"k":"a\",\"b"},{"k":"a","v":"b"}]}"#, true),
        ],
    );
}

#[test]
fn rising_lists() {
    op(
        "ascending",
        json!(["a[]"]),
        &[
            (r#"{"a":[1,1,2]}"#, true),
            (r#"{"a":[2,1]}"#, false),
            (r#"{"a":["x"]}"#, true),
            (r#"{"a":["x","y"]}"#, false),
            (r#"{"a":[1,null]}"#, false),
            (r#"{"a":[]}"#, true),
        ],
    );
    op(
        "chronological",
        json!(["a[].at"]),
        &[
            (
                r#"{"a":[{"at":"2026-03-01T01:00:00+01:00"},{},{"at":"2026-03-01"}]}"#,
                true,
            ),
            (r#"{"a":[{"at":"2026-03-02"},{"at":"2026-03-01"}]}"#, false),
        ],
    );
}

#[test]
fn each_item_by_itself() {
    let in_range = node("le", json!(["low", "$.max"]));
    op(
        "each",
        json!(["a[]", in_range]),
        &[
            (r#"{"max":1,"a":[{"low":1},{}]}"#, true),
            (r#"{"max":1,"a":[{"low":1},{"low":2}]}"#, false),
            (r#"{"a":[{"low":2}]}"#, true),
            (r#"{"max":1}"#, true),
        ],
    );
    op(
        "each",
        json!(["a[]", node("gt", json!([".", 0]))]),
        &[(r#"{"a":[1,null,2]}"#, true), (r#"{"a":[1,0]}"#, false)],
    );
    let inner = node("each", json!(["b[]", node("le", json!([".", "$.max"]))]));
    op(
        "each",
        json!(["a[]", inner]),
        &[
            (r#"{"max":1,"a":[{"b":[1]},{}]}"#, true),
            (r#"{"max":1,"a":[{"b":[1,2]}]}"#, false),
        ],
    );
    op(
        "each",
        json!(["labels.*", node("ne", json!([".", lit("")]))]),
        &[
            (r#"{"labels":{"k":"v"}}"#, true),
            (r#"{"labels":{"k":"v","l":""}}"#, false),
        ],
    );
}

/// A calculation and what it comes to: `(document, result)`.
fn calculates(calculation: &Value, rows: &[(&str, f64)]) {
    for (document, expected) in rows {
        let equal = node("eq", json!([calculation, expected]));
        check(&equal, &[(document, true)]);
        let other = node("eq", json!([calculation, expected + 1.0]));
        check(&other, &[(document, false)]);
    }
}

#[test]
fn arithmetic() {
    for (name, expected) in [
        ("add", 9.0),
        ("sub", 3.0),
        ("mul", 18.0),
        ("div", 2.0),
        ("pow", 216.0),
    ] {
        calculates(
            &node(name, json!(["a", "b"])),
            &[(r#"{"a":6,"b":3}"#, expected)],
        );
    }
    let infinite = |sign| node("div", json!([sign, 0]));
    op("gt", json!([infinite(1), 1e308]), &[("{}", true)]);
    op(
        "lt",
        json!([node("div", json!([1, "z"])), -1e308]),
        &[(r#"{"z":-0.0}"#, true), (r#"{"z":0}"#, false)],
    );
    let is_number = |calculation: Value| node("eq", json!([calculation.clone(), calculation]));
    for (base, exponent, is) in [(-8.0, 0.5, false), (-8.0, 3.0, true), (2.0, -1.0, true)] {
        check(
            &is_number(node("pow", json!([base, exponent]))),
            &[("{}", is)],
        );
    }
    check(
        &is_number(node("pow", json!([1, infinite(1)]))),
        &[("{}", false)],
    );
    check(
        &is_number(node("pow", json!([-1, infinite(-1)]))),
        &[("{}", false)],
    );
    check(
        &is_number(node("pow", json!([1, infinite(0)]))),
        &[("{}", false)],
    );
    check(
        &is_number(node("pow", json!([2, infinite(1)]))),
        &[("{}", true)],
    );
    check(
        &is_number(node("add", json!(["a", 1]))),
        &[(r#"{"a":"1"}"#, false), (r#"{"a":1}"#, true)],
    );
}

#[test]
fn folds() {
    let list = r#"{"a":[3,null,2,4]}"#;
    let none = r#"{"a":[]}"#;
    calculates(&node("sum", json!(["a[]"])), &[(list, 9.0), (none, 0.0)]);
    calculates(
        &node("product", json!(["a[]"])),
        &[(list, 24.0), (none, 1.0)],
    );
    calculates(&node("min", json!(["a[]"])), &[(list, 2.0)]);
    calculates(&node("max", json!(["a[]"])), &[(list, 4.0)]);
    calculates(&node("count", json!(["a[]"])), &[(list, 4.0), (none, 0.0)]);
    op(
        "gt",
        json!([node("min", json!(["a[]"])), 1e308]),
        &[(none, true)],
    );
    op(
        "lt",
        json!([node("max", json!(["a[]"])), -1e308]),
        &[(none, true)],
    );
    for name in ["sum", "product", "min", "max"] {
        op(
            "lt",
            json!([node(name, json!(["a[]"])), 1e9]),
            &[(r#"{"a":[1,"x",2]}"#, false)],
        );
    }
    let lines = r#"{"rate":2,"a":[{"n":1,"p":10},{"n":2},{"n":3,"p":1}]}"#;
    let price = node("mul", json!(["p", "$.rate"]));
    calculates(&node("sum", json!(["a[]", price])), &[(lines, 22.0)]);
    calculates(&node("max", json!(["a[]", "n"])), &[(lines, 3.0)]);
    let has_price = node("ge", json!(["p", 10]));
    calculates(&node("count", json!(["a[]", has_price])), &[(lines, 1.0)]);
    calculates(
        &node("sum", json!(["a[].b[].n"])),
        &[(r#"{"a":[{"b":[{"n":1},{}]},{},{"b":[{"n":2}]}]}"#, 3.0)],
    );
}
