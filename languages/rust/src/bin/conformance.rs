//! Answers a pack of documents, for `npm run conformance`.
//!
//! `conformance BUNDLE PACK ANSWERS`: a line of the pack is `{ "id", "model", "base64" }`, its answer
//! `{ "id", "issues", "sha256" }`, and the last line `{ "nanos_per_document", "nanos_per_digest" }`.

use std::error::Error;
use std::fs::File;
use std::io::{BufRead, BufReader, BufWriter, Write};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::time::{Duration, Instant};

use analytics_schemas::{DigestAlgorithm, Reader, checksum, read_document};
use serde::Deserialize;
use serde_json::json;

/// A line of the pack.
#[derive(Deserialize)]
struct Line {
    id: String,
    model: String,
    base64: String,
}

/// The mean time of some work.
#[derive(Default)]
struct Clock {
    spent: Duration,
    times: u32,
}

impl Clock {
    fn add(&mut self, start: Instant) {
        self.spent += start.elapsed();
        self.times += 1;
    }

    fn mean_nanos(&self) -> f64 {
        self.spent.as_secs_f64() * 1e9 / f64::from(self.times.max(1))
    }
}

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [bundle, pack, answers] = arguments.as_slice() else {
        return Err("Usage: conformance BUNDLE PACK ANSWERS".into());
    };
    let reader = Reader::open(bundle)?;
    let mut out = BufWriter::new(File::create(answers)?);
    let mut judging = Clock::default();
    let mut digesting = Clock::default();
    for line in BufReader::new(File::open(pack)?).lines() {
        let Line { id, model, base64 } = serde_json::from_str(&line?)?;
        let document = decoded(&base64);
        let start = Instant::now();
        let answer = catch_unwind(AssertUnwindSafe(|| reader.validate(&model, &document)));
        judging.add(start);
        let issues = match answer {
            Ok(issues) => json!(issues?),
            Err(_) => json!([{ "path": "", "keyword": "panic", "severity": "error" }]),
        };
        let sha256 = digest(&document, &mut digesting);
        let answer = json!({ "id": id, "issues": issues, "sha256": sha256 });
        writeln!(out, "{answer}")?;
    }
    let times = json!({
        "nanos_per_document": judging.mean_nanos(),
        "nanos_per_digest": digesting.mean_nanos(),
    });
    writeln!(out, "{times}")?;
    Ok(out.flush()?)
}

/// `None` where the bytes are no document. What fails shows as a digest that differs.
fn digest(document: &[u8], clock: &mut Clock) -> Option<String> {
    let value = read_document(document).ok()?;
    let start = Instant::now();
    let digest = catch_unwind(|| checksum(&value, DigestAlgorithm::Sha256));
    clock.add(start);
    Some(match digest {
        Ok(Ok(digest)) => digest,
        Ok(Err(error)) => error.to_string(),
        Err(_) => "panic".to_owned(),
    })
}

/// The bytes of a base64 text, which the pack writes without faults.
fn decoded(base64: &str) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(base64.len() / 4 * 3);
    let (mut bits, mut count) = (0_u32, 0);
    for letter in base64.bytes() {
        let value = match letter {
            b'A'..=b'Z' => letter - b'A',
            b'a'..=b'z' => letter - b'a' + 26,
            b'0'..=b'9' => letter - b'0' + 52,
            b'+' => 62,
            b'/' => 63,
            _ => continue,
        };
        bits = bits << 6 | u32::from(value);
        count += 6;
        if count >= 8 {
            count -= 8;
            bytes.push((bits >> count & 0xff) as u8);
        }
    }
    bytes
}
