//! Trains the model of a reading: `npm run train`, or
//!
//! ```text
//! cargo run --release --example train -- [--public DIR] [--out FILE] [--cross] [--test FILE]...
//! ```
//!
//! Without options it learns from src/reading/corpus and writes src/reading/model/weights.bin. `--public DIR` adds the
//! Parakweet and vseledkin sentences found there (Apache-2.0 and MIT). `--cross` writes nothing: it holds out one author
//! of the corpus after another and prints how well the others teach to read them, and how far a second reader agrees.
//! `--test FILE` prints how well the learned model reads another labelled file.

#![expect(
    clippy::indexing_slicing,
    clippy::expect_used,
    reason = "a training program may stop where its own arithmetic is wrong; it is no part of the product"
)]

mod fit;
mod learn;
mod public;
mod second;

use considerate::reading::{
    evaluate::{self, Case, Tally},
    judge::Judge,
    model::Model,
    read_with,
};
use learn::{Line, learn};
use std::{
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
};

#[derive(Debug, Default)]
struct Options {
    public: Option<PathBuf>,
    out: Option<PathBuf>,
    cross: bool,
    tests: Vec<PathBuf>,
}

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let options = options()?;
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/reading");
    let cases = corpus(&root.join("corpus"))?;
    let public = options.public.as_deref().map(public::Public::load).transpose()?.unwrap_or_default();
    eprintln!("{} threads, {} public sentences", cases.len(), public.len());
    if options.cross {
        print!("{}", evaluate::report(&cross_validate(&cases, public.training())));
        public.report(&cases.iter().collect::<Vec<_>>());
        second::report(&root.join("corpus/second/labels.jsonl"), &cases)?;
        return Ok(());
    }
    let model = learn(&cases.iter().collect::<Vec<_>>(), &public.all());
    for file in &options.tests {
        let tests = evaluate::cases(&fs::read_to_string(file)?)?;
        println!("== {}\n{}", file.display(), evaluate::report(&test(&model, &tests)));
    }
    let out = options.out.unwrap_or_else(|| root.join("model/weights.bin"));
    fs::write(&out, model.to_bytes())?;
    eprintln!("wrote {}", out.display());
    Ok(())
}

fn options() -> Result<Options, lexopt::Error> {
    use lexopt::prelude::*;
    let mut options = Options::default();
    let mut arguments = lexopt::Parser::from_env();
    while let Some(argument) = arguments.next()? {
        match argument {
            Long("public") => options.public = Some(arguments.value()?.into()),
            Long("out") => options.out = Some(arguments.value()?.into()),
            Long("test") => options.tests.push(arguments.value()?.into()),
            Long("cross") => options.cross = true,
            other => return Err(other.unexpected()),
        }
    }
    Ok(options)
}

/// Every labelled thread of the corpus, file by file in the order of their names.
fn corpus(folder: &Path) -> Result<Vec<Case>, Box<dyn std::error::Error>> {
    let mut files: Vec<PathBuf> =
        fs::read_dir(folder)?.map(|f| f.map(|f| f.path())).collect::<Result<_, _>>()?;
    files.retain(|file| file.extension().is_some_and(|e| e == "jsonl"));
    files.sort();
    let mut cases = Vec::new();
    for file in files {
        let read = evaluate::cases(&fs::read_to_string(&file)?);
        cases.extend(read.map_err(|reason| format!("{}: {reason}", file.display()))?);
    }
    Ok(cases)
}

/// Holds out one author after another.
fn cross_validate(cases: &[Case], lines: &[Line]) -> Tally {
    let authors: BTreeSet<&str> = cases.iter().map(|c| c.author.as_str()).collect();
    let mut tally = Tally::default();
    for author in authors {
        let (held, rest): (Vec<&Case>, Vec<&Case>) = cases.iter().partition(|c| c.author == author);
        let model = learn(&rest, lines);
        eprintln!("{author}: {} threads held out", held.len());
        for case in held {
            tally.add(case, &read_with(&Judge { model: &model }, &case.thread));
        }
    }
    tally
}

fn test(model: &Model, cases: &[Case]) -> Tally {
    let mut tally = Tally::default();
    for case in cases {
        tally.add(case, &read_with(&Judge { model }, &case.thread));
    }
    tally
}
