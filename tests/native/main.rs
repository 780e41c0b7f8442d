//! Native tests from outside: the command line as a program, and the repository's own rules.

#![allow(clippy::expect_used, clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)] // a test may stop

mod cli;
mod repository;
