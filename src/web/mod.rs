//! The only place that knows a browser: what JavaScript may call, and what is shown.
//!
//! Bindings are thin: they turn values into the core's types, call the core, and show what it says. Each feature is a module
//! of its own: `panel` stands beside every inbox, `ledger` in the background and the popup, `options` on the options page.

// The modules share these; most need fewer of them than the panel.
#[cfg_attr(not(feature = "panel"), allow(dead_code))]
mod dom;
mod fields;
#[cfg_attr(not(feature = "ledger"), allow(dead_code))]
mod listed;
#[cfg_attr(not(feature = "panel"), allow(dead_code))]
mod observed;
mod say;

pub use say::say;

#[cfg(feature = "panel")]
mod acts;
#[cfg(feature = "panel")]
mod host;
#[cfg(feature = "panel")]
mod offer;
#[cfg(feature = "panel")]
mod own;
#[cfg(feature = "panel")]
mod panel;
#[cfg(feature = "panel")]
mod preview;
#[cfg(feature = "panel")]
mod state;
#[cfg(feature = "panel")]
mod view;
#[cfg(feature = "panel")]
mod words;

#[cfg(feature = "ledger")]
mod ledger;
#[cfg(feature = "ledger")]
mod popup;

#[cfg(feature = "options")]
mod import;
#[cfg(feature = "options")]
mod options;

#[cfg(feature = "panel")]
pub use panel::Panel;
#[cfg(feature = "options")]
pub use {import::Import, options::Options};
#[cfg(feature = "ledger")]
pub use {ledger::Ledger, popup::Popup};
