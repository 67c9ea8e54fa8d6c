//! Collections.

pub use std::collections::binary_heap::BinaryHeap;
pub use std::collections::btree_map::BTreeMap;
pub use std::collections::btree_set::BTreeSet;
pub use std::collections::hash_map::HashMap;
pub use std::collections::hash_set::HashSet;
pub use std::collections::vec_deque::VecDeque;
