//! The only place that knows a browser: what JavaScript may call, and the panel.
//!
//! Bindings are thin: they turn values into the core's types, call the core, and show what it says.

mod acts;
mod dom;
mod fields;
mod host;
mod ledger;
mod observed;
mod offer;
mod own;
mod panel;
mod popup;
mod preview;
mod state;
mod view;
mod words;

pub use panel::Panel;
pub use popup::Popup;
