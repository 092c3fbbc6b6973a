//! Paths in rules, such as `metadata.timestamp`, `lines[].amount_minor` and `labels.*`.

use serde_json::Value;

use crate::pointer;

/// Where paths start.
#[derive(Clone, Copy)]
pub(crate) struct Scope<'v> {
    /// The value that has the rule. `$.` leads to it.
    pub(crate) root: &'v Value,
    /// The item that an operator is looking at; the root outside of one.
    pub(crate) item: &'v Value,
}

impl<'v> Scope<'v> {
    pub(crate) fn of(root: &'v Value) -> Self {
        Self { root, item: root }
    }

    pub(crate) fn at(self, item: &'v Value) -> Self {
        Self { item, ..self }
    }
}

/// A path, split into its steps.
#[derive(Debug)]
pub(crate) struct Path {
    is_rooted: bool,
    /// The steps before the first wildcard.
    keys: Box<[Box<str>]>,
    members: Option<Members>,
}

/// The first wildcard of a path, and the path from each member.
#[derive(Debug)]
struct Members {
    wildcard: Wildcard,
    then: Box<Path>,
}

#[derive(Debug, Clone, Copy)]
enum Wildcard {
    /// `[]`
    Items,
    /// `*`
    Values,
}

impl Path {
    pub(crate) fn new(text: &str) -> Self {
        let (is_rooted, relative) = match text.strip_prefix("$.") {
            Some(relative) => (true, relative),
            None => (false, text),
        };
        let steps = relative.replace("[]", ".[]");
        let steps: Vec<&str> = steps.split('.').filter(|step| !step.is_empty()).collect();
        Self {
            is_rooted,
            ..Self::from_steps(&steps)
        }
    }

    fn from_steps(steps: &[&str]) -> Self {
        let wildcard = steps.iter().position(|step| matches!(*step, "[]" | "*"));
        let (keys, rest) = steps.split_at(wildcard.unwrap_or(steps.len()));
        let members = rest.split_first().map(|(first, then)| Members {
            wildcard: match *first {
                "*" => Wildcard::Values,
                _ => Wildcard::Items,
            },
            then: Box::new(Self::from_steps(then)),
        });
        Self {
            is_rooted: false,
            keys: keys.iter().map(|key| Box::from(*key)).collect(),
            members,
        }
    }

    /// The value before the first wildcard; `None` when it, or anything on the way, is absent or null.
    pub(crate) fn find<'v>(&self, scope: Scope<'v>) -> Option<&'v Value> {
        self.find_from(self.start(scope))
    }

    pub(crate) fn is_present(&self, scope: Scope<'_>) -> bool {
        self.find(scope).is_some_and(|found| match &self.members {
            None => true,
            Some(members) => members.wildcard.fits(found),
        })
    }

    /// All values at the path, without those that are absent. Members that are null are among them
    /// where the path ends with its wildcard.
    pub(crate) fn list<'v>(&self, scope: Scope<'v>) -> Vec<&'v Value> {
        let mut list = Vec::new();
        self.collect(self.start(scope), &mut list);
        list
    }

    /// The pointer to the first value at the path that is wanted.
    pub(crate) fn locate<'v>(
        &self,
        from: &'v Value,
        is_wanted: &dyn Fn(&'v Value) -> bool,
    ) -> Option<String> {
        let found = self.find_from(from)?;
        let rest = match &self.members {
            None => is_wanted(found).then(String::new),
            Some(Members { wildcard, then }) => {
                wildcard.entries(found).find_map(|(step, member)| {
                    then.locate(member, is_wanted)
                        .map(|rest| step.pointer() + &rest)
                })
            }
        }?;
        Some(self.fixed_pointer() + &rest)
    }

    /// The pointer up to the first wildcard.
    pub(crate) fn fixed_pointer(&self) -> String {
        self.keys.iter().map(|key| pointer::member(key)).collect()
    }

    fn start<'v>(&self, scope: Scope<'v>) -> &'v Value {
        if self.is_rooted {
            scope.root
        } else {
            scope.item
        }
    }

    fn find_from<'v>(&self, from: &'v Value) -> Option<&'v Value> {
        self.keys
            .iter()
            .try_fold(from, |value, key| value.as_object()?.get(&**key))
            .filter(|value| !value.is_null())
    }

    fn collect<'v>(&self, from: &'v Value, list: &mut Vec<&'v Value>) {
        let Some(found) = self.find_from(from) else {
            return;
        };
        let Some(Members { wildcard, then }) = &self.members else {
            return list.push(found);
        };
        let members = wildcard.entries(found).map(|(_, member)| member);
        if then.is_empty() {
            list.extend(members);
        } else {
            members.for_each(|member| then.collect(member, list));
        }
    }

    fn is_empty(&self) -> bool {
        self.keys.is_empty() && self.members.is_none()
    }
}

/// A step from a list to its member.
enum Step<'v> {
    Key(&'v str),
    Index(usize),
}

impl Step<'_> {
    fn pointer(&self) -> String {
        match self {
            Self::Key(key) => pointer::member(key),
            Self::Index(index) => pointer::item(*index),
        }
    }
}

impl Wildcard {
    fn fits(self, value: &Value) -> bool {
        match self {
            Self::Items => value.is_array(),
            Self::Values => value.is_object(),
        }
    }

    /// The members of an array or a map; none of what is no such thing.
    fn entries(self, value: &Value) -> impl Iterator<Item = (Step<'_>, &Value)> {
        let (items, values) = match self {
            Self::Items => (value.as_array(), None),
            Self::Values => (None, value.as_object()),
        };
        let items = items.into_iter().flatten().enumerate();
        let values = values.into_iter().flatten();
        items
            .map(|(index, item)| (Step::Index(index), item))
            .chain(values.map(|(key, value)| (Step::Key(key), value)))
    }
}
