//! What stands in the schemas of a bundle besides their structure, and where in a value it applies.

use std::collections::{HashMap, HashSet};

use serde_json::{Map, Value};

use crate::error::LoadError;
use crate::pointer::Place;

/// For each schema, what was read from it (its rules, or its defaults) and the schemas inside it.
/// A schema that has nothing, nor leads to any that has, is not in the tree.
pub(crate) struct SchemaTree<T> {
    nodes: Vec<Node<T>>,
    models: HashMap<String, usize>,
}

struct Node<T> {
    own: Vec<T>,
    properties: Vec<(Box<str>, usize)>,
    items: Option<usize>,
    others: Option<Others>,
    choice: Option<Choice>,
}

/// The members of a map, but for those that have a schema of their own.
struct Others {
    node: usize,
    named: HashSet<Box<str>>,
}

/// The entries of a `oneOf`, by the value of the property that tells them apart.
struct Choice {
    property: Box<str>,
    options: HashMap<Box<str>, usize>,
}

impl<T> SchemaTree<T> {
    /// The tree of the schemas in `$defs`, with what `read` finds in each.
    pub(crate) fn new(
        defs: &Map<String, Value>,
        read: impl Fn(&Value) -> Result<Vec<T>, String>,
    ) -> Result<Self, LoadError> {
        let mut tree = Self {
            nodes: Vec::new(),
            models: HashMap::new(),
        };
        let mut builder = Builder {
            defs,
            read,
            tree: &mut tree,
        };
        for name in defs.keys() {
            let node = builder.model(name).map_err(|problem| {
                LoadError::new(format!("The schema {name} can't be used: {problem}."))
            })?;
            builder.tree.models.insert(name.clone(), node);
        }
        tree.prune();
        Ok(tree)
    }

    /// Shows everything that applies to a value of a model, the outermost first.
    pub(crate) fn visit<'v>(
        &self,
        model: &str,
        value: &'v Value,
        look: &mut impl FnMut(&T, &'v Value, Place<'_>),
    ) {
        if let Some(&node) = self.models.get(model) {
            self.visit_node(node, value, Place::Root, look);
        }
    }

    fn visit_node<'v>(
        &self,
        node: usize,
        value: &'v Value,
        place: Place<'_>,
        look: &mut impl FnMut(&T, &'v Value, Place<'_>),
    ) {
        let Some(node) = self.nodes.get(node) else {
            return;
        };
        if let Some(option) = node.chosen(value) {
            return self.visit_node(option, value, place, look);
        }
        for own in &node.own {
            look(own, value, place);
        }
        match value {
            Value::Object(members) => {
                for (key, inner) in &node.properties {
                    if let Some(member) = members.get(&**key) {
                        self.visit_node(*inner, member, Place::Member(&place, key), look);
                    }
                }
                let Some(others) = &node.others else { return };
                for (key, member) in members {
                    if !others.named.contains(key.as_str()) {
                        self.visit_node(others.node, member, Place::Member(&place, key), look);
                    }
                }
            }
            Value::Array(items) => {
                let Some(inner) = node.items else { return };
                for (index, item) in items.iter().enumerate() {
                    self.visit_node(inner, item, Place::Item(&place, index), look);
                }
            }
            _ => {}
        }
    }

    /// Changes a value by everything that applies to it, the innermost first.
    pub(crate) fn change(
        &self,
        model: &str,
        value: &mut Value,
        apply: &mut impl FnMut(&T, &mut Map<String, Value>),
    ) {
        if let Some(&node) = self.models.get(model) {
            self.change_node(node, value, apply);
        }
    }

    fn change_node(
        &self,
        node: usize,
        value: &mut Value,
        apply: &mut impl FnMut(&T, &mut Map<String, Value>),
    ) {
        let Some(node) = self.nodes.get(node) else {
            return;
        };
        if let Some(option) = node.chosen(value) {
            return self.change_node(option, value, apply);
        }
        match value {
            Value::Object(members) => {
                for (key, inner) in &node.properties {
                    if let Some(member) = members.get_mut(&**key) {
                        self.change_node(*inner, member, apply);
                    }
                }
                if let Some(others) = &node.others {
                    for (key, member) in members.iter_mut() {
                        if !others.named.contains(key.as_str()) {
                            self.change_node(others.node, member, apply);
                        }
                    }
                }
                for own in &node.own {
                    apply(own, members);
                }
            }
            Value::Array(items) => {
                let Some(inner) = node.items else { return };
                for item in items {
                    self.change_node(inner, item, apply);
                }
            }
            _ => {}
        }
    }

    /// Takes out every edge to a schema that has nothing and leads to nothing.
    fn prune(&mut self) {
        let mut leads: Vec<bool> = self.nodes.iter().map(|node| !node.own.is_empty()).collect();
        loop {
            let is_more = |(index, node): (usize, &Node<T>)| {
                let is_known = leads.get(index) == Some(&true);
                let is_leading = node.edges().any(|edge| leads.get(edge) == Some(&true));
                (!is_known && is_leading).then_some(index)
            };
            let more: Vec<usize> = self.nodes.iter().enumerate().filter_map(is_more).collect();
            if more.is_empty() {
                break;
            }
            for index in more {
                if let Some(leads) = leads.get_mut(index) {
                    *leads = true;
                }
            }
        }
        let is_kept = |edge: usize| leads.get(edge) == Some(&true);
        for node in &mut self.nodes {
            node.properties.retain(|(_, edge)| is_kept(*edge));
            node.items = node.items.filter(|edge| is_kept(*edge));
            node.others = node.others.take().filter(|others| is_kept(others.node));
        }
        self.models.retain(|_, node| is_kept(*node));
    }
}

impl<T> Node<T> {
    /// The entry of `oneOf` that a value claims to be, where the schema is a choice.
    fn chosen(&self, value: &Value) -> Option<usize> {
        let choice = self.choice.as_ref()?;
        let told = value.get(&*choice.property)?.as_str()?;
        choice.options.get(told).copied()
    }

    fn edges(&self) -> impl Iterator<Item = usize> {
        let options = self
            .choice
            .iter()
            .flat_map(|choice| choice.options.values());
        let properties = self.properties.iter().map(|(_, edge)| edge);
        let others = self.others.iter().map(|others| &others.node);
        options
            .chain(properties)
            .chain(&self.items)
            .chain(others)
            .copied()
    }
}

struct Builder<'a, T, Read> {
    defs: &'a Map<String, Value>,
    read: Read,
    tree: &'a mut SchemaTree<T>,
}

impl<'a, T, Read: Fn(&Value) -> Result<Vec<T>, String>> Builder<'a, T, Read> {
    /// The node of a model. A schema that stands inside itself is one node.
    fn model(&mut self, name: &str) -> Result<usize, String> {
        let (target, schema) = self.resolved(name)?;
        if let Some(&known) = self.tree.models.get(target) {
            return Ok(known);
        }
        let index = self.reserve();
        self.tree.models.insert(target.to_owned(), index);
        self.fill(index, schema)
    }

    /// The schema to which a model that is no more than a `$ref` leads.
    fn resolved<'n>(&self, name: &'n str) -> Result<(&'n str, &'a Value), String>
    where
        'a: 'n,
    {
        let mut target = name;
        for _ in 0..=self.defs.len() {
            let schema = self.defs.get(target);
            let schema = schema.ok_or_else(|| format!("there is no {target} in $defs"))?;
            match reference(schema)? {
                None => return Ok((target, schema)),
                Some(next) => target = next,
            }
        }
        Err(format!("the $ref of {name} leads in a circle"))
    }

    fn node(&mut self, schema: &Value) -> Result<usize, String> {
        if let Some(name) = reference(schema)? {
            return self.model(name);
        }
        let index = self.reserve();
        self.fill(index, schema)
    }

    fn reserve(&mut self) -> usize {
        self.tree.nodes.push(Node {
            own: Vec::new(),
            properties: Vec::new(),
            items: None,
            others: None,
            choice: None,
        });
        self.tree.nodes.len() - 1
    }

    fn fill(&mut self, index: usize, schema: &Value) -> Result<usize, String> {
        let choice = self.choice(schema)?;
        let own = if choice.is_none() {
            (self.read)(schema)?
        } else {
            Vec::new()
        };
        let mut properties: Vec<(Box<str>, usize)> = Vec::new();
        let named = schema.get("properties").and_then(Value::as_object);
        for (key, inner) in named.into_iter().flatten() {
            properties.push((key.as_str().into(), self.node(inner)?));
        }
        let items = schema
            .get("items")
            .map(|inner| self.node(inner))
            .transpose()?;
        let others = schema
            .get("additionalProperties")
            .filter(|inner| inner.is_object());
        let others = others.map(|inner| self.node(inner)).transpose()?;
        let others = others.map(|node| Others {
            node,
            named: properties.iter().map(|(key, _)| key.clone()).collect(),
        });
        if let Some(node) = self.tree.nodes.get_mut(index) {
            *node = Node {
                own,
                properties,
                items,
                others,
                choice,
            };
        }
        Ok(index)
    }

    fn choice(&mut self, schema: &Value) -> Result<Option<Choice>, String> {
        let Some(told) = schema.get("x-discriminator") else {
            return Ok(None);
        };
        let property = told.get("property").and_then(Value::as_str);
        let places = told.get("options").and_then(Value::as_object);
        let entries = schema.get("oneOf").and_then(Value::as_array);
        let (Some(property), Some(places), Some(entries)) = (property, places, entries) else {
            return Err("its x-discriminator has no property, options or oneOf".to_owned());
        };
        let nodes = entries
            .iter()
            .map(|entry| self.node(entry))
            .collect::<Result<Vec<_>, String>>()?;
        let options = places.iter().map(|(value, place)| {
            let place = place.as_u64().and_then(|place| usize::try_from(place).ok());
            let node = place.and_then(|place| nodes.get(place));
            let node = node.ok_or_else(|| format!("no entry of its oneOf is for {value}"))?;
            Ok((Box::from(value.as_str()), *node))
        });
        Ok(Some(Choice {
            property: property.into(),
            options: options.collect::<Result<_, String>>()?,
        }))
    }
}

/// The model to which a schema's `$ref` leads; `None` when it has none.
fn reference(schema: &Value) -> Result<Option<&str>, String> {
    let Some(reference) = schema.get("$ref").and_then(Value::as_str) else {
        return Ok(None);
    };
    let name = reference.strip_prefix("#/$defs/");
    name.map(Some)
        .ok_or_else(|| format!("{reference} leads out of $defs"))
}
