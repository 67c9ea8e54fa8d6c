//! A program's text, with the surface, as tables.

use std::cell::{Cell, RefCell};

use std::rc::Rc;

use rustc_hash::FxHashMap;

use super::collect::Collector;
use super::names::{Def, Module, Names, Namespace};
use super::table::Table;
use super::{Adt, AdtId, Alias, Const, Fn, Impl, Items, ModuleId, Trait, TraitId};
use crate::program::surface;
use crate::program::syntax::{self, Lints};
use crate::program::text::{Diagnostic, FileId, Source, Span};

/// A program's items, names and text.
#[derive(Debug)]
pub(crate) struct Front {
    pub(crate) items: Items,
    pub(crate) names: Names,
    pub(crate) source: Source,
    /// What its form gives to warnings.
    pub(crate) lints: Lints,
}

/// The surface, read once.
struct Surface {
    adts: Rc<Vec<Adt>>,
    traits: Rc<Vec<Trait>>,
    impls: Rc<Vec<Impl>>,
    fns: Rc<Vec<Fn>>,
    consts: Rc<Vec<Const>>,
    aliases: Rc<Vec<Alias>>,
    modules: Rc<Vec<Module>>,
    blocks: FxHashMap<usize, ModuleId>,
    roots: Rc<FxHashMap<Rc<str>, ModuleId>>,
    prelude: Option<ModuleId>,
    lang_adts: Rc<FxHashMap<Rc<str>, AdtId>>,
    lang_traits: Rc<FxHashMap<Rc<str>, TraitId>>,
}

thread_local! {
    static SURFACE: RefCell<Option<Rc<Surface>>> = const { RefCell::new(None) };
}

/// Reads a program: its items, their names and their signatures.
///
/// # Errors
///
/// What is wrong with it, in order of place.
pub(crate) fn front(text: &str) -> Result<Front, Vec<Diagnostic>> {
    let surface = the_surface()?;
    let (syntax, lints) = syntax::parse(FileId::PROGRAM, text)?;
    let mut collector = Collector {
        items: Items {
            adts: Table::continued(&surface.adts),
            traits: Table::continued(&surface.traits),
            impls: Table::continued(&surface.impls),
            fns: Table::continued(&surface.fns),
            consts: Table::continued(&surface.consts),
            aliases: Table::continued(&surface.aliases),
            open_aliases: Cell::new(0),
            lang_adts: Rc::clone(&surface.lang_adts),
            lang_traits: Rc::clone(&surface.lang_traits),
            main: None,
        },
        names: Names {
            modules: Table::continued(&surface.modules),
            roots: Rc::clone(&surface.roots),
            prelude: surface.prelude,
            blocks: surface.blocks.clone(),
            ..Names::default()
        },
        ..Collector::default()
    };
    let root = collector.names.add(None, false);
    collector.declare(FileId::PROGRAM, root, syntax);
    collector.resolve_uses();
    if collector.problems.is_empty() {
        collector.read_signatures();
    }
    let main = collector.names.member(&collector.items, root, Namespace::Values, "main");
    match main {
        Some(Def::Fn(main)) => collector.items.main = Some(main),
        _ => {
            let end = u32::try_from(text.len()).unwrap_or(u32::MAX);
            let at = Span { file: FileId::PROGRAM, start: end.saturating_sub(1), end };
            let missing = Diagnostic::error("E0601", at, "there is no function `main`");
            collector.problems.push(missing.help("write `fn main() { … }`: it is what runs"));
        }
    }
    let Collector { items, names, mut problems, .. } = collector;
    if problems.is_empty() {
        return Ok(Front { items, names, source: Source::new(text), lints });
    }
    problems.sort_by_key(|problem| problem.span.start);
    // A name in two namespaces is still one mistake.
    problems.dedup_by(|one, other| one.code == other.code && one.span == other.span);
    Err(problems)
}

fn the_surface() -> Result<Rc<Surface>, Vec<Diagnostic>> {
    if let Some(surface) = SURFACE.with_borrow(Clone::clone) {
        return Ok(surface);
    }
    let surface = Rc::new(read_surface()?);
    SURFACE.set(Some(Rc::clone(&surface)));
    Ok(surface)
}

fn read_surface() -> Result<Surface, Vec<Diagnostic>> {
    let mut collector = Collector::default();
    let mut modules: FxHashMap<String, ModuleId> = FxHashMap::default();
    let mut parsed = Vec::new();
    for (i, (path, text)) in surface::FILES.iter().enumerate() {
        let file = FileId(u16::try_from(i + 1).unwrap_or(u16::MAX));
        let (syntax, _) = syntax::parse(file, text)?;
        // `std::sync::mpsc` lies in `std::sync`, which lies in `std`.
        let mut whole = String::new();
        let mut at = None;
        for part in path.split("::") {
            let outer = at;
            whole = if whole.is_empty() { part.to_owned() } else { format!("{whole}::{part}") };
            let module = *modules.entry(whole.clone()).or_insert_with(|| {
                let module = collector.names.add(outer, false);
                if let Some(outer) = outer {
                    collector.names.define(
                        outer,
                        Namespace::Types,
                        &Rc::from(part),
                        Def::Module(module),
                    );
                }
                module
            });
            at = Some(module);
        }
        if let Some(module) = at {
            parsed.push((file, module, syntax));
        }
    }
    let mut roots: FxHashMap<Rc<str>, ModuleId> = FxHashMap::default();
    for (path, module) in &modules {
        if !path.contains("::") {
            roots.insert(Rc::from(path.as_str()), *module);
        }
    }
    if let Some(&std) = roots.get("std") {
        roots.insert(Rc::from("core"), std);
        roots.insert(Rc::from("alloc"), std);
    }
    collector.names.roots = Rc::new(roots);
    collector.names.prelude = modules.get("std::prelude").copied();
    for (file, module, items) in parsed {
        collector.declare(file, module, items);
    }
    // Bounds like `Fn(A) -> B` ask for them while signatures are read.
    collector.items.lang_traits = Rc::new(collector.lang_traits.clone());
    collector.resolve_uses();
    collector.read_signatures();
    if !collector.problems.is_empty() {
        return Err(collector.problems);
    }
    let Collector { items, names, lang_adts, lang_traits, .. } = collector;
    Ok(Surface {
        adts: items.adts.into_shared(),
        traits: items.traits.into_shared(),
        impls: items.impls.into_shared(),
        fns: items.fns.into_shared(),
        consts: items.consts.into_shared(),
        aliases: items.aliases.into_shared(),
        modules: names.modules.into_shared(),
        blocks: names.blocks,
        roots: names.roots,
        prelude: names.prelude,
        lang_adts: Rc::new(lang_adts),
        lang_traits: Rc::new(lang_traits),
    })
}
