//! JSON Pointers (RFC 6901).

/// A place in a document, as steps from the root. It becomes text only where an issue is.
#[derive(Clone, Copy)]
pub(crate) enum Place<'a> {
    Root,
    Member(&'a Place<'a>, &'a str),
    Item(&'a Place<'a>, usize),
}

impl Place<'_> {
    pub(crate) fn pointer(&self) -> String {
        match self {
            Self::Root => String::new(),
            Self::Member(parent, key) => parent.pointer() + &member(key),
            Self::Item(parent, index) => parent.pointer() + &item(*index),
        }
    }
}

/// The step to a member of an object: `/a~1b` for the key `a/b`.
pub(crate) fn member(key: &str) -> String {
    format!("/{}", key.replace('~', "~0").replace('/', "~1"))
}

/// The step to an item of an array.
pub(crate) fn item(index: usize) -> String {
    format!("/{index}")
}
