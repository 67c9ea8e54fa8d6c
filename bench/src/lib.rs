//! Measurements of the engine; see `benches`.
