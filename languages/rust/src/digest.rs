//! Digests of values over their canonical JSON (FIPS 180-4, RFC 8785).

use std::fmt::Write;

use md5::{Digest, Md5};
use serde_json::Value;
use sha1::Sha1;
use sha2::{Sha256, Sha512};

use crate::canonical_json::{CanonicalJsonError, canonical_json};

/// An algorithm by which a digest can be taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DigestAlgorithm {
    /// SHA-256, the usual one.
    Sha256,
    /// SHA-512.
    Sha512,
    /// SHA-1, for systems that know nothing else: it finds accidents, and no attacker.
    Sha1,
    /// MD5, for systems that know nothing else: it finds accidents, and no attacker.
    Md5,
}

/// The digest of a value over its canonical JSON, in hexadecimal digits of lower case. It is the digest
/// that every other language comes to, however the value was written.
///
/// ```
/// use analytics_schemas::{DigestAlgorithm, checksum, read_document, verify};
///
/// let value = read_document(br#"{"currency":"EUR","amount_minor":1.999e3}"#)?;
/// let digest = checksum(&value, DigestAlgorithm::Sha256)?;
/// assert_eq!(digest, "382adb226238c33aa201672346faeca3c60b261632abd08ace130f5ba4412e54");
/// assert!(verify(&value, &digest, DigestAlgorithm::Sha256)?);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// # Errors
///
/// When the value has no canonical JSON.
pub fn checksum(value: &Value, algorithm: DigestAlgorithm) -> Result<String, CanonicalJsonError> {
    let text = canonical_json(value)?;
    Ok(match algorithm {
        DigestAlgorithm::Sha256 => hex(&Sha256::digest(text)),
        DigestAlgorithm::Sha512 => hex(&Sha512::digest(text)),
        DigestAlgorithm::Sha1 => hex(&Sha1::digest(text)),
        DigestAlgorithm::Md5 => hex(&Md5::digest(text)),
    })
}

/// Whether a value has this digest, written as [`checksum`] writes it.
///
/// # Errors
///
/// When the value has no canonical JSON.
pub fn verify(
    value: &Value,
    digest: &str,
    algorithm: DigestAlgorithm,
) -> Result<bool, CanonicalJsonError> {
    Ok(checksum(value, algorithm)? == digest)
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::new(), |mut text, byte| {
        let _never_fails = write!(text, "{byte:02x}");
        text
    })
}
