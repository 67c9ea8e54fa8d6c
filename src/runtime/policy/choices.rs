//! What the reader chose, where the reader is the executor.

use serde::{Deserialize, Serialize};

use crate::trace::ActorId;

/// What the reader chose so far. The run goes as far as the choices do, and stops where the next
/// one is needed: its outcome then names who is ready. To go on, it is run again with one choice
/// more; what was recorded before is the same.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Choices {
    /// Who was to be polled, at each choice.
    pub made: Vec<ActorId>,
    /// Whether the reader is asked, too, where only one is ready.
    pub ask_single: bool,
}

impl Choices {
    /// The same, with one choice more.
    pub fn and(&self, actor: ActorId) -> Self {
        let mut made = self.made.clone();
        made.push(actor);
        Self { made, ..*self }
    }
}
