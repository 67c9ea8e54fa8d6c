//! A part of the page, in which things are found by accessible role and name.
//!
//! Both are computed by the browser, so a test finds a button exactly when a screen reader would.

use fantoccini::elements::Element;
use fantoccini::error::CmdError;
use fantoccini::{Client, Locator};
use serde_json::Value;

use super::protocol::SessionCommand;
use super::{Error, Result};

/// The elements that can have a role, as a selector. It only saves asking the browser about every
/// element: the computed role decides.
const CANDIDATES: &[(&str, &str)] = &[
    ("alert", "[role=alert]"),
    ("article", "article"),
    ("button", "button, input[type=button], summary, [role=button]"),
    ("checkbox", "input[type=checkbox], [role=checkbox]"),
    ("combobox", "select, [role=combobox]"),
    ("heading", "h1, h2, h3, h4, [role=heading]"),
    ("link", "a, [role=link]"),
    ("radio", "input[type=radio], [role=radio]"),
    ("region", "section, [role=region]"),
    ("row", "tr, [role=row]"),
    ("slider", "input[type=range], [role=slider]"),
    ("spinbutton", "input[type=number]"),
    ("status", "[role=status]"),
    ("table", "table, [role=table]"),
    ("textbox", "textarea, input[type=text], [role=textbox]"),
];

/// An element and everything in it.
#[derive(Clone, Debug)]
pub(crate) struct Part {
    client: Client,
    element: Element,
}

impl Part {
    /// The whole document.
    pub(crate) async fn document(client: &Client) -> Result<Self> {
        Ok(Self::of(client, client.find(Locator::Css("html")).await?))
    }

    /// An element.
    pub(crate) fn of(client: &Client, element: Element) -> Self {
        Self { client: client.clone(), element }
    }

    /// Every part in this one of that role and name, in document order; any name if `name` is none.
    pub(crate) async fn all(&self, role: &str, name: Option<&str>) -> Result<Vec<Self>> {
        let Some((_, selector)) = CANDIDATES.iter().find(|(known, _)| *known == role) else {
            return Err(format!("the role {role} is not in the table of roles").into());
        };
        let mut found = Vec::new();
        for element in self.element.find_all(Locator::Css(selector)).await? {
            let part = Self::of(&self.client, element);
            match part.is(role, name).await {
                Ok(true) => found.push(part),
                Ok(false) => {}
                // The page may draw itself anew at any moment; what has gone is not found.
                Err(error) if is_gone(&error) => {}
                Err(error) => return Err(error),
            }
        }
        Ok(found)
    }

    async fn is(&self, role: &str, name: Option<&str>) -> Result<bool> {
        Ok(self.ask(SessionCommand::computed_role).await? == role
            && (name.is_none() || name == Some(self.name().await?.as_str())))
    }

    /// The one part of that role and name.
    ///
    /// # Errors
    ///
    /// If there is none or more than one; the error lists the names that there are.
    pub(crate) async fn the(&self, role: &str, name: &str) -> Result<Self> {
        let mut found = self.all(role, Some(name)).await?;
        match (found.pop(), found.len()) {
            (Some(part), 0) => Ok(part),
            (Some(_), more) => {
                Err(format!("there are {} of {role} \"{name}\", not one", more + 1).into())
            }
            (None, _) => {
                let mut names = Vec::new();
                for part in self.all(role, None).await? {
                    names.push(part.name().await?);
                }
                Err(format!("there is no {role} \"{name}\"; of that role there are {names:?}")
                    .into())
            }
        }
    }

    /// Clicks the one button of that name.
    pub(crate) async fn click_button(&self, name: &str) -> Result {
        self.the("button", name).await?.click().await
    }

    /// Clicks it.
    pub(crate) async fn click(&self) -> Result {
        Ok(self.element.click().await?)
    }

    /// Types keys while it has the focus.
    pub(crate) async fn press(&self, keys: &str) -> Result {
        Ok(self.element.send_keys(keys).await?)
    }

    /// The text that a reader sees in it.
    pub(crate) async fn text(&self) -> Result<String> {
        Ok(self.element.text().await?)
    }

    /// Its text, shown or not, as the document has it: also of what is scrolled or folded away.
    pub(crate) async fn full_text(&self) -> Result<String> {
        Ok(self.element.prop("textContent").await?.unwrap_or_default())
    }

    /// Chooses the entry of a list that reads `label`.
    pub(crate) async fn choose(&self, label: &str) -> Result {
        Ok(self.element.select_by_label(label).await?)
    }

    /// It as an argument of a script.
    pub(crate) fn as_argument(&self) -> Result<Value> {
        Ok(serde_json::to_value(&self.element)?)
    }

    /// The value of a control.
    pub(crate) async fn value(&self) -> Result<String> {
        Ok(self.element.prop("value").await?.unwrap_or_default())
    }

    /// Whether a control can be used now.
    pub(crate) async fn is_enabled(&self) -> Result<bool> {
        Ok(self.element.is_enabled().await?)
    }

    /// Its accessible name, without space at its ends: a label that wraps its control and breaks before it gives "Time " in some
    /// releases of Chromium and "Time" in others, and no reader hears a difference.
    pub(crate) async fn name(&self) -> Result<String> {
        Ok(self.ask(SessionCommand::computed_label).await?.trim().to_owned())
    }

    async fn ask(&self, command: impl FnOnce(&str) -> SessionCommand) -> Result<String> {
        let answer = self.client.issue_cmd(command(&self.element.element_id())).await?;
        match answer {
            Value::String(text) => Ok(text),
            other => Err(format!("a text was expected, the browser answered {other}").into()),
        }
    }
}

/// Whether something failed because an element is no longer in the page.
pub(crate) fn is_gone(error: &Error) -> bool {
    error.downcast_ref::<CmdError>().is_some_and(CmdError::is_stale_element_reference)
}
