//! The structs, enums, traits and functions of a generated program.

use super::types::Type;
use super::writer::Writer;

/// What a program declares.
#[derive(Debug, Default)]
pub(crate) struct Items {
    pub(crate) structs: Vec<StructItem>,
    pub(crate) enums: Vec<EnumItem>,
    pub(crate) functions: Vec<FunctionItem>,
    pub(crate) traits: Vec<TraitItem>,
}

/// A struct `S0`.
#[derive(Debug, Clone)]
pub(crate) struct StructItem {
    pub(crate) fields: Vec<(String, Type)>,
    pub(crate) has_drop: bool,
}

/// An enum `E0`: its variants, with the types of their fields.
#[derive(Debug, Clone)]
pub(crate) struct EnumItem {
    pub(crate) variants: Vec<(String, Vec<Type>)>,
}

/// A function, or a method.
#[derive(Debug, Clone)]
pub(crate) struct FunctionItem {
    pub(crate) name: String,
    pub(crate) params: Vec<(Pass, Type)>,
    pub(crate) returned: Type,
    /// The first parameter is `self`.
    pub(crate) is_method: bool,
    pub(crate) is_async: bool,
}

/// A trait `T0`, with `get(&self) -> V`, `put(&mut self, V) -> V` and a method of its own.
#[derive(Debug, Clone)]
pub(crate) struct TraitItem {
    pub(crate) value: Type,
    pub(crate) implementors: Vec<Type>,
}

/// How an argument is passed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Pass {
    Value,
    Shared,
    Mutable,
}

impl Writer {
    /// Writes a struct.
    pub(crate) fn declare_struct(&mut self) -> String {
        let n = self.items.structs.len();
        let count = 1 + self.below(3);
        let fields: Vec<_> = (0..count).map(|at| (format!("f{at}"), self.ty(2))).collect();
        let has_drop = self.one_in(3);
        let mut text = format!("#[derive(Debug, Clone, PartialEq)]\nstruct S{n} {{\n");
        for (name, ty) in &fields {
            text += &format!("{name}: {},\n", ty.name());
        }
        text += "}\n";
        self.items.structs.push(StructItem { fields, has_drop });
        if has_drop {
            text += &format!(
                "impl Drop for S{n} {{ fn drop(&mut self) {{ println!(\"-S{n} {{:?}}\", self.f0); }} }}\n"
            );
        }
        text
    }

    /// Writes an enum.
    pub(crate) fn declare_enum(&mut self) -> String {
        let n = self.items.enums.len();
        let variants: Vec<_> = (0..2 + self.below(3))
            .map(|at| {
                let fields = (0..self.below(3)).map(|_| self.ty(2)).collect::<Vec<_>>();
                (format!("V{at}"), fields)
            })
            .collect();
        let mut text = format!("#[derive(Debug, Clone, PartialEq)]\nenum E{n} {{\n");
        for (name, fields) in &variants {
            let fields: Vec<_> = fields.iter().map(Type::name).collect();
            let fields =
                if fields.is_empty() { String::new() } else { format!("({})", fields.join(", ")) };
            text += &format!("{name}{fields},\n");
        }
        text += "}\n";
        self.items.enums.push(EnumItem { variants });
        text
    }

    /// Writes a trait, implemented for some types, and functions that use it.
    pub(crate) fn declare_trait(&mut self) -> String {
        let n = self.items.traits.len();
        let value = self.ty(1);
        let name = value.name();
        let mut text = format!(
            "trait T{n} {{
    const NUMBER: i32 = {n};
    fn get{n}(&self) -> {name};
    fn put{n}(&mut self, value: {name}) -> {name};
    fn both{n}(&self) -> ({name}, {name}) {{ (self.get{n}(), self.get{n}()) }}
}}
trait Object{n}: Debug {{
    fn get(&self) -> {name};
    fn put(&mut self, value: {name}) -> {name};
}}
impl<X: T{n} + Debug> Object{n} for X {{
    fn get(&self) -> {name} {{ self.get{n}() }}
    fn put(&mut self, value: {name}) -> {name} {{ self.put{n}(value) }}
}}
fn use_t{n}<X: T{n}>(x: &mut X, value: {name}) -> ({name}, ({name}, {name}), i32) {{
    (x.put{n}(value), x.both{n}(), X::NUMBER)
}}
fn use_object{n}(x: &dyn Object{n}) -> {name} {{ x.get() }}
"
        );
        let mut implementors = vec![Type::I32];
        for at in 0..self.items.structs.len() {
            implementors.push(Type::Struct(at));
        }
        for at in 0..self.items.enums.len() {
            implementors.push(Type::Enum(at));
        }
        for ty in &implementors {
            let get = self.body(&[("self", Pass::Shared, ty.clone())], &value, 6);
            let put = self.body(
                &[("self", Pass::Mutable, ty.clone()), ("value", Pass::Value, value.clone())],
                &value,
                8,
            );
            let number =
                if self.one_in(2) { String::new() } else { "const NUMBER: i32 = 77;".to_owned() };
            text += &format!(
                "impl T{n} for {} {{\n{number}\nfn get{n}(&self) -> {name} {get}\nfn put{n}(&mut self, value: {name}) -> {name} {put}\n}}\n",
                ty.name()
            );
        }
        self.items.traits.push(TraitItem { value, implementors });
        text
    }

    /// Writes a function.
    pub(crate) fn declare_function(&mut self, is_async: bool) -> String {
        let name = self.name("f");
        let params: Vec<_> = (0..1 + self.below(3)).map(|_| self.param()).collect();
        let returned = self.returned();
        let names: Vec<_> = (0..params.len()).map(|n| format!("p{n}")).collect();
        let declared: Vec<_> = names
            .iter()
            .zip(&params)
            .map(|(name, (pass, ty))| format!("{}: {}", is_mut(name, *pass), passed(*pass, ty)))
            .collect();
        let bound: Vec<_> = names
            .iter()
            .zip(&params)
            .map(|(name, (pass, ty))| (name.as_str(), *pass, ty.clone()))
            .collect();
        self.is_async = is_async;
        let body = self.body(&bound, &returned, 14);
        self.is_async = false;
        let kind = if is_async { "async fn" } else { "fn" };
        let text =
            format!("{kind} {name}({}) -> {} {body}\n", declared.join(", "), returned.name());
        self.items.functions.push(FunctionItem {
            name,
            params,
            returned,
            is_method: false,
            is_async,
        });
        text
    }

    /// Writes a method of a struct or an enum.
    pub(crate) fn declare_method(&mut self, of: &Type) -> String {
        let name = self.name("method");
        let pass = *self.choose(&[Pass::Value, Pass::Shared, Pass::Mutable]);
        let (other, ty) = self.param();
        let returned = self.returned();
        let body =
            self.body(&[("self", pass, of.clone()), ("other", other, ty.clone())], &returned, 10);
        let receiver = match pass {
            Pass::Value => "mut self",
            Pass::Shared => "&self",
            Pass::Mutable => "&mut self",
        };
        let text = format!(
            "impl {} {{\nfn {name}({receiver}, {}: {}) -> {} {body}\n}}\n",
            of.name(),
            is_mut("other", other),
            passed(other, &ty),
            returned.name()
        );
        let params = vec![(pass, of.clone()), (other, ty)];
        self.items.functions.push(FunctionItem {
            name,
            params,
            returned,
            is_method: true,
            is_async: false,
        });
        text
    }

    fn param(&mut self) -> (Pass, Type) {
        (*self.choose(&[Pass::Value, Pass::Value, Pass::Shared, Pass::Mutable]), self.ty(2))
    }

    fn returned(&mut self) -> Type {
        match self.below(4) {
            0 => Type::Option(Box::new(self.ty(1))),
            1 => Type::Result(Box::new(self.ty(1)), Box::new(self.ty(0))),
            _ => self.ty(2),
        }
    }

    /// The body of a function that sees its parameters only.
    pub(crate) fn body(
        &mut self,
        params: &[(&str, Pass, Type)],
        returned: &Type,
        budget: usize,
    ) -> String {
        let scope = std::mem::take(&mut self.scope);
        let outer = self.returns.replace(returned.clone());
        let labels = std::mem::take(&mut self.labels);
        let loops = std::mem::replace(&mut self.loops, 0);
        let before = std::mem::replace(&mut self.budget, budget);
        for (name, pass, ty) in params {
            match pass {
                Pass::Value => self.scope.own(name, ty, *name != "value"),
                Pass::Shared => self.scope.refer(name, ty, false),
                Pass::Mutable => self.scope.refer(name, ty, true),
            }
        }
        let count = self.below(3);
        let statements = self.statements(count, 2);
        let value = self.expr(returned, 2);
        self.scope = scope;
        self.returns = outer;
        self.labels = labels;
        self.loops = loops;
        self.budget = before;
        format!("{{\n{statements}{value}\n}}")
    }

    /// A call of a function that returns the type.
    pub(crate) fn called(&mut self, ty: &Type, depth: usize) -> Option<String> {
        if self.loops > 1 {
            return None;
        }
        let is_async = self.is_async;
        let callable: Vec<_> = self
            .items
            .functions
            .iter()
            .filter(|function| function.returned == *ty && (is_async || !function.is_async))
            .cloned()
            .collect();
        if callable.is_empty() {
            return None;
        }
        let function = self.choose(&callable).clone();
        Some(self.call(&function, depth))
    }

    /// A call of this function.
    pub(crate) fn call(&mut self, function: &FunctionItem, depth: usize) -> String {
        let next = depth.saturating_sub(1);
        let mut arguments = Vec::new();
        for (pass, ty) in &function.params {
            arguments.push(match pass {
                Pass::Value => self.expr(ty, next),
                Pass::Shared => format!("&{}", self.read(ty, next)),
                Pass::Mutable => self.mutable_argument(ty, next),
            });
        }
        let mut text = if function.is_method {
            if self.one_in(4) {
                let of = function.params[0].1.name();
                format!("{of}::{}({})", function.name, arguments.join(", "))
            } else {
                let receiver = match function.params[0].0 {
                    Pass::Value => arguments[0].clone(),
                    _ => {
                        arguments[0].trim_start_matches("&mut ").trim_start_matches('&').to_owned()
                    }
                };
                format!("({receiver}).{}({})", function.name, arguments[1..].join(", "))
            }
        } else {
            format!("{}({})", function.name, arguments.join(", "))
        };
        if function.is_async {
            text += ".await";
        }
        text
    }

    /// A `&mut`, of a variable if there is one.
    pub(crate) fn mutable_argument(&mut self, ty: &Type, depth: usize) -> String {
        let places = self.changeable(ty);
        if places.is_empty() || self.one_in(5) {
            return format!("&mut {{ {} }}", self.expr(ty, depth));
        }
        let place = self.choose(&places).clone();
        self.scope.lock(place.variable);
        format!("&mut {}", place.text)
    }
}

/// A parameter that owns its value can be changed.
fn is_mut(name: &str, pass: Pass) -> String {
    if pass == Pass::Value { format!("mut {name}") } else { name.to_owned() }
}

fn passed(pass: Pass, ty: &Type) -> String {
    match pass {
        Pass::Value => ty.name(),
        Pass::Shared => format!("&{}", ty.name()),
        Pass::Mutable => format!("&mut {}", ty.name()),
    }
}
