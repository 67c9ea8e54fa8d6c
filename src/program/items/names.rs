//! Modules, and what their names stand for.

use std::rc::Rc;

use rustc_hash::{FxHashMap, FxHashSet};

use super::table::Table;
use super::{AdtId, ConstId, FnId, Items, ModuleId, TraitId};
use crate::program::types::{FloatKind, IntKind, Ty};

/// What a name stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Def {
    Module(ModuleId),
    Adt(AdtId),
    Variant(AdtId, u32),
    Trait(TraitId),
    /// A `type` alias, by its number.
    Alias(u32),
    Fn(FnId),
    Const(ConstId),
}

/// A module, a crate, or a block with items of its own.
#[derive(Debug)]
pub(crate) struct Module {
    pub(crate) parent: Option<ModuleId>,
    /// The scope of a block: names that it lacks are looked up around it.
    pub(crate) is_block: bool,
    types: FxHashMap<Rc<str>, Def>,
    values: FxHashMap<Rc<str>, Def>,
    /// The names that are seen only inside it.
    hidden: FxHashSet<(Namespace, Rc<str>)>,
    globs: Vec<Def>,
}

/// Types and modules have names of their own, beside functions, consts and variables.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum Namespace {
    Types,
    Values,
}

/// All modules.
#[derive(Debug, Default)]
pub(crate) struct Names {
    pub(super) modules: Table<Module>,
    /// The crates by name.
    pub(super) roots: Rc<FxHashMap<Rc<str>, ModuleId>>,
    /// The names that are known everywhere.
    pub(super) prelude: Option<ModuleId>,
    /// The scopes of blocks with items, by the address of the block's syntax, which the table of
    /// functions keeps alive and in its place.
    pub(super) blocks: FxHashMap<usize, ModuleId>,
    /// The names of the variables of the function that a block's scope belongs to.
    pub(super) variables: FxHashMap<ModuleId, FxHashSet<String>>,
}

/// A path that stands for nothing: which part of it, and after what.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Unresolved {
    /// The number of the part.
    pub(crate) part: usize,
    /// True if it is the first, so that it was looked for in every scope.
    pub(crate) in_scope: bool,
    /// It is there, and cannot be seen from outside of its module.
    pub(crate) is_private: bool,
}

/// A path that was found: what its beginning stands for, and how many parts that took. The rest
/// are members of a type.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Found {
    pub(crate) def: Def,
    pub(crate) parts: usize,
}

impl Names {
    pub(super) fn add(&mut self, parent: Option<ModuleId>, is_block: bool) -> ModuleId {
        let (types, values, hidden, globs) = Default::default();
        ModuleId(self.modules.push(Module { parent, is_block, types, values, hidden, globs }))
    }

    /// Gives a name a meaning; false if it has one already.
    pub(super) fn define(
        &mut self,
        module: ModuleId,
        space: Namespace,
        name: &Rc<str>,
        def: Def,
    ) -> bool {
        let Some(module) = self.modules.own_mut(module.index()) else { return false };
        let map = match space {
            Namespace::Types => &mut module.types,
            Namespace::Values => &mut module.values,
        };
        map.insert(Rc::clone(name), def).is_none_or(|old| old == def)
    }

    /// Hides a name from everything outside of its module.
    pub(super) fn hide(&mut self, module: ModuleId, space: Namespace, name: &Rc<str>) {
        if let Some(module) = self.modules.own_mut(module.index()) {
            module.hidden.insert((space, Rc::clone(name)));
        }
    }

    pub(super) fn add_glob(&mut self, module: ModuleId, of: Def) {
        if let Some(module) = self.modules.own_mut(module.index())
            && !module.globs.contains(&of)
        {
            module.globs.push(of);
        }
    }

    /// The scope of a block that has items of its own.
    pub(crate) fn block_module(&self, block: &syn::Block) -> Option<ModuleId> {
        self.blocks.get(&std::ptr::from_ref(block).addr()).copied()
    }

    /// Whether a function around the one that stands in this scope has a variable of this name.
    pub(crate) fn is_outer_variable(&self, module: ModuleId, name: &str) -> bool {
        let mut at = Some(module);
        while let Some(module) = at {
            if self.variables.get(&module).is_some_and(|names| names.contains(name)) {
                return true;
            }
            let row = &self.modules[module.index()];
            at = row.parent.filter(|_| row.is_block);
        }
        false
    }

    /// The module of a crate.
    pub(crate) fn root(&self, name: &str) -> Option<ModuleId> {
        self.roots.get(name).copied()
    }

    /// A name inside a module, those brought in by `*` included.
    pub(crate) fn member(
        &self,
        items: &Items,
        module: ModuleId,
        space: Namespace,
        name: &str,
    ) -> Option<Def> {
        self.member_within(items, module, space, name, 0)
    }

    fn member_within(
        &self,
        items: &Items,
        module: ModuleId,
        space: Namespace,
        name: &str,
        depth: u32,
    ) -> Option<Def> {
        // Modules may bring in each other.
        if depth > 8 {
            return None;
        }
        let row = &self.modules[module.index()];
        let map = match space {
            Namespace::Types => &row.types,
            Namespace::Values => &row.values,
        };
        map.get(name).copied().or_else(|| {
            row.globs.iter().find_map(|glob| match glob {
                Def::Module(of) => self.member_within(items, *of, space, name, depth + 1),
                Def::Adt(of) => variant(items, *of, name),
                _ => None,
            })
        })
    }

    /// A name as it is seen from inside a module.
    fn in_scope(
        &self,
        items: &Items,
        module: ModuleId,
        space: Namespace,
        name: &str,
    ) -> Option<Def> {
        let mut at = module;
        loop {
            if let Some(def) = self.member(items, at, space, name) {
                return Some(def);
            }
            let row = &self.modules[at.index()];
            match row.parent {
                Some(parent) if row.is_block => at = parent,
                _ => break,
            }
        }
        let known = self.prelude.and_then(|prelude| self.member(items, prelude, space, name));
        known.or_else(|| {
            let root = self.root(name).filter(|_| space == Namespace::Types);
            root.map(Def::Module)
        })
    }

    /// The module that is no block, around or at `module`.
    fn real(&self, mut module: ModuleId) -> ModuleId {
        while let Module { is_block: true, parent: Some(parent), .. } = self.modules[module.index()]
        {
            module = parent;
        }
        module
    }

    /// Whether `module` is `outer` or lies in it.
    pub(crate) fn is_inside(&self, module: ModuleId, outer: ModuleId) -> bool {
        let mut at = Some(module);
        let outer = self.real(outer);
        while let Some(module) = at {
            if module == outer {
                return true;
            }
            at = self.modules[module.index()].parent;
        }
        false
    }

    fn crate_of(&self, mut module: ModuleId) -> ModuleId {
        while let Some(parent) = self.modules[module.index()].parent {
            module = parent;
        }
        module
    }

    /// What a path stands for, seen from `module`: as many of its parts as are modules and items.
    pub(crate) fn resolve(
        &self,
        items: &Items,
        module: ModuleId,
        is_global: bool,
        parts: &[&str],
        space: Namespace,
    ) -> Result<Found, Unresolved> {
        let missing = |part| Unresolved { part, in_scope: part == 0, is_private: false };
        let mut at = 0;
        let mut current = None;
        if is_global {
            current = Some(self.root(parts[0]).ok_or(missing(0))?);
            at = 1;
        } else {
            while let Some(&part) = parts.get(at) {
                let here = current.unwrap_or(module);
                current = Some(match part {
                    "crate" if at == 0 => self.crate_of(module),
                    "self" if at == 0 && parts.len() > 1 => self.real(module),
                    "super" => {
                        let real = self.real(here);
                        self.modules[real.index()]
                            .parent
                            .map(|up| self.real(up))
                            .ok_or(missing(at))?
                    }
                    _ => break,
                });
                at += 1;
            }
        }
        loop {
            let Some(&part) = parts.get(at) else {
                return match current {
                    Some(module) => Ok(Found { def: Def::Module(module), parts: at }),
                    None => Err(missing(0)),
                };
            };
            let is_last = at + 1 == parts.len();
            let wanted = if is_last { space } else { Namespace::Types };
            let def = match current {
                Some(module) => self.member(items, module, wanted, part),
                None => self.in_scope(items, module, wanted, part),
            };
            let Some(def) = def else {
                return Err(Unresolved {
                    part: at,
                    in_scope: current.is_none(),
                    is_private: false,
                });
            };
            if let Some(of) = current
                && self.modules[of.index()].hidden.contains(&(wanted, Rc::from(part)))
                && !self.is_inside(module, of)
            {
                return Err(Unresolved { part: at, in_scope: false, is_private: true });
            }
            at += 1;
            match def {
                Def::Module(module) if !is_last => current = Some(module),
                Def::Adt(adt) if !is_last => {
                    if let Some(variant) = variant(items, adt, parts[at]) {
                        return Ok(Found { def: variant, parts: at + 1 });
                    }
                    return Ok(Found { def, parts: at });
                }
                _ => return Ok(Found { def, parts: at }),
            }
        }
    }

    /// The traits whose methods can be called with a dot inside `module`.
    pub(crate) fn traits_in_scope(&self, module: ModuleId) -> Vec<TraitId> {
        let mut found = Vec::new();
        let mut at = Some(module);
        while let Some(module) = at {
            self.traits_of(module, &mut found, 0);
            let row = &self.modules[module.index()];
            at = row.parent.filter(|_| row.is_block);
        }
        if let Some(prelude) = self.prelude {
            self.traits_of(prelude, &mut found, 0);
        }
        found.sort_unstable();
        found
    }

    fn traits_of(&self, module: ModuleId, found: &mut Vec<TraitId>, depth: u32) {
        if depth > 8 {
            return;
        }
        let row = &self.modules[module.index()];
        for def in row.types.values() {
            if let Def::Trait(id) = def
                && !found.contains(id)
            {
                found.push(*id);
            }
        }
        for glob in &row.globs {
            if let Def::Module(of) = glob {
                self.traits_of(*of, found, depth + 1);
            }
        }
    }

    /// Whether a module is the surface's, and so the same for every program.
    pub(crate) fn is_of_surface(&self, module: ModuleId) -> bool {
        module.index() < self.modules.first_own()
    }

    /// Names that are seen from inside a module: what could have been meant.
    pub(crate) fn visible(&self, module: ModuleId, space: Namespace) -> Vec<Rc<str>> {
        let mut names = Vec::new();
        let modules = [Some(module), Some(self.real(module)), self.prelude];
        for module in modules.into_iter().flatten() {
            let row = &self.modules[module.index()];
            let map = if space == Namespace::Types { &row.types } else { &row.values };
            names.extend(map.keys().cloned());
            names.extend(
                row.globs
                    .iter()
                    .filter_map(|glob| match glob {
                        Def::Module(of) => Some(&self.modules[of.index()]),
                        _ => None,
                    })
                    .flat_map(|row| {
                        if space == Namespace::Types { row.types.keys() } else { row.values.keys() }
                    })
                    .cloned(),
            );
        }
        names.sort();
        names
    }
}

fn variant(items: &Items, adt: AdtId, name: &str) -> Option<Def> {
    let row = &items.adts[adt.index()];
    if row.kind != super::AdtKind::Enum {
        return None;
    }
    let number = row.variants.iter().position(|variant| &*variant.name == name)?;
    Some(Def::Variant(adt, u32::try_from(number).ok()?))
}

/// A primitive type by its name.
pub(crate) fn primitive(name: &str) -> Option<Ty> {
    let int = IntKind::ALL.iter().find(|(known, _)| *known == name);
    int.map(|(_, kind)| Ty::Int(*kind)).or(match name {
        "bool" => Some(Ty::Bool),
        "char" => Some(Ty::Char),
        "str" => Some(Ty::Str),
        "f32" => Some(Ty::Float(FloatKind::F32)),
        "f64" => Some(Ty::Float(FloatKind::F64)),
        _ => None,
    })
}
