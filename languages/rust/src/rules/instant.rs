//! Instants and calendar dates, in the proleptic Gregorian calendar.

use std::ops::RangeInclusive;

const DAY_MS: i64 = 86_400_000;
const MINUTE_MS: i64 = 60_000;

/// Milliseconds since 1970 of `2026-03-01T12:00:00.5+01:00` or of the midnight of `2026-03-01`;
/// `None` for any other text. Digits of the fraction after the third are cut off.
pub(crate) fn to_millis(text: &str) -> Option<f64> {
    let mut scan = Scan(text);
    let year = scan.number(4, 0..=9999)?;
    scan.literal("-")?;
    let month = scan.number(2, 1..=12)?;
    scan.literal("-")?;
    let day = scan.number(2, 1..=days_in_month(year, month))?;
    let days = days_since_1970(year, month, day);
    if scan.0.is_empty() {
        return as_double(days * DAY_MS);
    }
    scan.literal("T")?;
    let hour = scan.number(2, 0..=23)?;
    scan.literal(":")?;
    let minute = scan.number(2, 0..=59)?;
    scan.literal(":")?;
    let second = scan.number(2, 0..=59)?;
    let fraction = scan.fraction_ms()?;
    let offset = scan.offset_minutes()?;
    if !scan.0.is_empty() {
        return None;
    }
    let minutes = hour * 60 + minute - offset;
    as_double(days * DAY_MS + minutes * MINUTE_MS + second * 1000 + fraction)
}

/// `2026-03-01T12:00:00.000Z`, of milliseconds since 1970.
pub(crate) fn from_millis(millis: i64) -> String {
    let (year, month, day) = date_of(millis.div_euclid(DAY_MS));
    let of_day = millis.rem_euclid(DAY_MS);
    let (minutes, of_minute) = (of_day / MINUTE_MS, of_day % MINUTE_MS);
    let (hour, minute) = (minutes / 60, minutes % 60);
    let (second, milli) = (of_minute / 1000, of_minute % 1000);
    format!("{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}.{milli:03}Z")
}

#[expect(
    clippy::cast_precision_loss,
    clippy::unnecessary_wraps,
    reason = "below 2^53"
)]
fn as_double(millis: i64) -> Option<f64> {
    Some(millis as f64)
}

/// What is left of a text.
struct Scan<'a>(&'a str);

impl Scan<'_> {
    fn literal(&mut self, expected: &str) -> Option<()> {
        self.0 = self.0.strip_prefix(expected)?;
        Some(())
    }

    fn number(&mut self, digits: usize, allowed: RangeInclusive<i64>) -> Option<i64> {
        let (number, rest) = self.0.split_at_checked(digits)?;
        if !number.bytes().all(|digit| digit.is_ascii_digit()) {
            return None;
        }
        self.0 = rest;
        number
            .parse()
            .ok()
            .filter(|number| allowed.contains(number))
    }

    /// The milliseconds of a fraction of 1 to 12 digits; 0 when there is none.
    fn fraction_ms(&mut self) -> Option<i64> {
        let Some(fraction) = self.0.strip_prefix('.') else {
            return Some(0);
        };
        let length = fraction.bytes().take_while(u8::is_ascii_digit).count();
        let (digits, rest) = fraction.split_at_checked(length)?;
        self.0 = rest;
        let millis = format!("{digits:0<3}");
        let is_known = (1..=12).contains(&length);
        is_known.then(|| millis.get(..3)?.parse().ok()).flatten()
    }

    fn offset_minutes(&mut self) -> Option<i64> {
        if self.literal("Z").is_some() {
            return Some(0);
        }
        let sign = if self.literal("-").is_some() {
            -1
        } else {
            self.literal("+")?;
            1
        };
        let hours = self.number(2, 0..=23)?;
        self.literal(":")?;
        Some(sign * (hours * 60 + self.number(2, 0..=59)?))
    }
}

fn days_in_month(year: i64, month: i64) -> i64 {
    let is_leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    match month {
        2 if is_leap => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

/// Years that begin in March put the leap day last (Howard Hinnant, `chrono`-Compatible Low-Level
/// Date Algorithms).
fn days_since_1970(year: i64, month: i64, day: i64) -> i64 {
    let year = if month <= 2 { year - 1 } else { year };
    let era = year.div_euclid(400);
    let year_of_era = year.rem_euclid(400);
    let day_of_year = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
    let day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
    era * 146_097 + day_of_era - 719_468
}

/// The other way round.
fn date_of(days: i64) -> (i64, i64, i64) {
    let shifted = days + 719_468;
    let era = shifted.div_euclid(146_097);
    let day_of_era = shifted.rem_euclid(146_097);
    let year_of_era =
        (day_of_era - day_of_era / 1460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let shifted_month = (5 * day_of_year + 2) / 153;
    let day = day_of_year - (153 * shifted_month + 2) / 5 + 1;
    let month = (shifted_month + 2) % 12 + 1;
    (year_of_era + era * 400 + i64::from(month <= 2), month, day)
}

#[cfg(test)]
#[expect(clippy::cast_precision_loss, reason = "below 2^53")]
mod tests {
    use super::{from_millis, to_millis};

    #[test]
    fn an_instant_comes_back() {
        let rows = [
            (0, "1970-01-01T00:00:00.000Z"),
            (-1, "1969-12-31T23:59:59.999Z"),
            (951_782_400_000, "2000-02-29T00:00:00.000Z"),
            (-62_167_219_200_000, "0000-01-01T00:00:00.000Z"),
            (253_402_300_799_999, "9999-12-31T23:59:59.999Z"),
        ];
        for (millis, text) in rows {
            assert_eq!(from_millis(millis), text);
            assert_eq!(to_millis(text), Some(millis as f64));
        }
    }

    #[test]
    fn every_week_comes_back() {
        for days in (-719_528..2_932_896).step_by(7) {
            let millis = days * 86_400_000;
            assert_eq!(to_millis(&from_millis(millis)), Some(millis as f64));
        }
    }
}
