//! Answers a pack of documents, for `npm run conformance`.
//!
//! `conformance BUNDLE PACK ANSWERS`: a line of the pack is `{ "id", "model", "base64" }`, its answer
//! `{ "id", "issues" }`, and the last line `{ "nanos_per_document" }`.

use std::error::Error;
use std::fs::File;
use std::io::{BufRead, BufReader, BufWriter, Write};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::time::{Duration, Instant};

use analytics_schemas::Reader;
use serde::Deserialize;
use serde_json::json;

/// A line of the pack.
#[derive(Deserialize)]
struct Line {
    id: String,
    model: String,
    base64: String,
}

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [bundle, pack, answers] = arguments.as_slice() else {
        return Err("Usage: conformance BUNDLE PACK ANSWERS".into());
    };
    let reader = Reader::open(bundle)?;
    let mut out = BufWriter::new(File::create(answers)?);
    let mut spent = Duration::ZERO;
    let mut documents = 0_u32;
    for line in BufReader::new(File::open(pack)?).lines() {
        let Line { id, model, base64 } = serde_json::from_str(&line?)?;
        let document = decoded(&base64);
        let start = Instant::now();
        let answer = catch_unwind(AssertUnwindSafe(|| reader.validate(&model, &document)));
        spent += start.elapsed();
        documents += 1;
        let issues = match answer {
            Ok(issues) => json!(issues?),
            Err(_) => json!([{ "path": "", "keyword": "panic", "severity": "error" }]),
        };
        writeln!(out, "{}", json!({ "id": id, "issues": issues }))?;
    }
    let nanos = spent.as_nanos() / u128::from(documents.max(1));
    writeln!(
        out,
        "{}",
        json!({ "nanos_per_document": u64::try_from(nanos)? })
    )?;
    Ok(out.flush()?)
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
