//! Which name was meant.

/// The name that is fewest edits away, if that is no more than a third of the letters.
pub(crate) fn nearest<'a>(name: &str, known: impl Iterator<Item = &'a str>) -> Option<&'a str> {
    known
        .map(|candidate| (edits(name, candidate), candidate))
        .min()
        .filter(|(edits, candidate)| edits * 3 <= candidate.chars().count())
        .map(|(_, candidate)| candidate)
}

/// How many letters are added, removed or changed (Levenshtein). Upper and lower case are the same.
fn edits(from: &str, to: &str) -> usize {
    let to: Vec<char> = to.to_lowercase().chars().collect();
    let mut row: Vec<usize> = (0..=to.len()).collect();
    for (line, letter) in from.to_lowercase().chars().take(200).enumerate() {
        let mut left = line + 1;
        let mut next = vec![left];
        for (other, above) in to.iter().zip(row.windows(2)) {
            if let [diagonal, above] = above {
                left = (left + 1)
                    .min(above + 1)
                    .min(diagonal + usize::from(*other != letter));
                next.push(left);
            }
        }
        row = next;
    }
    row.last().copied().unwrap_or_default()
}
