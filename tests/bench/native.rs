//! The core as a native program for the benchmark: for each line `read TIMES`, `check TIMES` or `answer TIMES` on standard input it does
//! so with every message of `messages.json`, or every reply of `replies.json`, and prints the milliseconds that took, and what came of it.

mod work;

use std::{io, time::Instant};

fn main() -> io::Result<()> {
    let texts: Vec<String> = serde_json::from_str(include_str!("messages.json"))?;
    let replies: Vec<String> = serde_json::from_str(include_str!("replies.json"))?;
    for line in io::stdin().lines() {
        let line = line?;
        let (name, times) = line.split_once(' ').unwrap_or((&line, "1"));
        let times: usize = times.trim().parse().map_err(io::Error::other)?;
        let open = work::opened(texts.first().map_or("", String::as_str));
        let start = Instant::now();
        let sum: usize = match name {
            "read" => (0..times).flat_map(|_| &texts).map(|text| work::read(text)).sum(),
            "check" => (0..times).flat_map(|_| &replies).map(|draft| work::check(&open, draft)).sum(),
            _ => (0..times).flat_map(|_| &texts).map(|text| work::answer(text)).sum(),
        };
        println!("{} {sum}", start.elapsed().as_secs_f64() * 1000.0);
    }
    Ok(())
}
