//! The core as a native program for the benchmark: for each line `read TIMES` or `answer TIMES` on standard input it does
//! so with every message of `messages.json` and prints the milliseconds that took, and what came of it.

mod work;

use std::{io, time::Instant};

fn main() -> io::Result<()> {
    let texts: Vec<String> = serde_json::from_str(include_str!("messages.json"))?;
    for line in io::stdin().lines() {
        let line = line?;
        let (name, times) = line.split_once(' ').unwrap_or((&line, "1"));
        let work = if name == "read" { work::read } else { work::answer };
        let times: usize = times.trim().parse().map_err(io::Error::other)?;
        let start = Instant::now();
        let sum: usize = (0..times).flat_map(|_| &texts).map(|text| work(text)).sum();
        println!("{} {sum}", start.elapsed().as_secs_f64() * 1000.0);
    }
    Ok(())
}
