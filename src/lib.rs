//! Considerate's core: what a thread asks, what could be answered, and what is owed.
//!
//! The way of a message through the modules:
//!
//! ```text
//! wire ──> thread ──> reading ──> reply ──> (the composer) ──> check
//!                        └──────> ledger ──> badge
//! ```
//!
//! Everything outside [`web`] is pure and total: a function of its arguments, without clock, randomness or I/O, and
//! without a panic on any input (ARCHITECTURE.md, invariants 1 and 2).

// Tests may slice where the text is their own.
#![cfg_attr(test, allow(clippy::string_slice))]

pub mod calendar;
pub mod check;
pub mod error;
pub mod ledger;
pub mod reading;
pub mod reply;
pub mod settings;
pub mod text;
pub mod texts;
pub mod thread;
pub mod wire;

#[cfg(target_arch = "wasm32")]
pub mod web;
