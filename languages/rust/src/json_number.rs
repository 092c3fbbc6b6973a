//! Numbers as they are written, and the doubles that they are.

use serde_json::Number;

/// The largest integer below which each one is a double.
const MAX_SAFE_INTEGER: f64 = 9_007_199_254_740_991.0;

/// The double that a token of JSON's grammar means; `None` for one that a double does not hold.
///
/// That is a number too large or too small, and an integer beyond 2^53 − 1 that its double does not
/// equal. One number has one form, however it was written: `1.0`, `1` and `1e0` are the integer 1.
pub(crate) fn read(token: &str) -> Option<Number> {
    let value: f64 = token.parse().ok()?;
    if value == 0.0 && has_digit(token) {
        return None;
    }
    if value.abs() > MAX_SAFE_INTEGER && is_integer(token) && format!("{value:.0}") != token {
        return None;
    }
    let is_plain = value.fract() == 0.0 && value.abs() <= MAX_SAFE_INTEGER;
    if !is_plain || is_negative_zero(value) {
        return Number::from_f64(value);
    }
    #[expect(clippy::cast_possible_truncation, reason = "within ±2^53, no fraction")]
    Some(Number::from(value as i64))
}

/// Whether a digit before the exponent is not 0.
fn has_digit(token: &str) -> bool {
    token
        .bytes()
        .take_while(|byte| !matches!(byte, b'e' | b'E'))
        .any(|byte| matches!(byte, b'1'..=b'9'))
}

fn is_integer(token: &str) -> bool {
    !token.contains(['.', 'e', 'E'])
}

/// It divides another number than 0 does.
fn is_negative_zero(value: f64) -> bool {
    value == 0.0 && value.is_sign_negative()
}
