//! Digests over canonical JSON, against those that other programs print.
#![allow(clippy::expect_used, clippy::unwrap_used)]

use analytics_schemas::DigestAlgorithm::{Md5, Sha1, Sha256, Sha512};
use analytics_schemas::{CanonicalJsonCode, checksum, verify};
use serde_json::json;

const SHA256: &str = "c3401f2e33b518fb35e26d7d484d3d94e667f83eb29426ae510f1f7b718c8d5d";

/// What `printf '{"a":1,"b":[100,"é"]}' | sha256sum` prints, and so on.
#[test]
fn each_algorithm() {
    let value = json!({ "b": [1e2, "é"], "a": 1.0 });
    let rows = [
        (Sha256, SHA256),
        (
            Sha512,
            "c48aa13b1a3c66d7e219c6face5134532ccb7904ecae7864e02ea1a31817a210\
             a01f1c7e27ed501c923d06cc9da5a879c81065ed99f1248aeb06e4865312bc1b",
        ),
        (Sha1, "0168a69d99edca9d5db737ca2a9d6fe1057daab9"),
        (Md5, "58bcd7492914e0a07d90a22d7f364bad"),
    ];
    for (algorithm, digest) in rows {
        assert_eq!(checksum(&value, algorithm).as_deref(), Ok(digest));
        assert_eq!(verify(&value, digest, algorithm), Ok(true));
        for other in ["", &digest.to_uppercase(), &format!("{digest}0")] {
            assert_eq!(verify(&value, other, algorithm), Ok(false), "{other}");
        }
    }
}

#[test]
fn another_value_has_another_digest() {
    let others = [
        json!({ "b": [1e2, "é"], "a": 2 }),
        json!({ "b": [1e2, "é"], "a": 1, "c": null }),
        json!({ "b": [1e2, "e\u{301}"], "a": 1 }),
        json!({ "b": ["é", 1e2], "a": 1 }),
    ];
    for other in others {
        assert_eq!(verify(&other, SHA256, Sha256), Ok(false), "{other}");
    }
}

#[test]
fn what_has_no_canonical_json_has_no_digest() {
    let error = checksum(&json!(u64::MAX), Sha256).unwrap_err();
    assert_eq!(error.code(), CanonicalJsonCode::NumberNotExact);
}
