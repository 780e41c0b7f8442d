//! Builds the JavaScript side of the module, with the very version of wasm-bindgen that the lock file names.
//!
//! `bindgen INPUT.wasm OUTPUT_DIR NAME` writes `NAME.js`, `NAME.d.ts` and `NAME_bg.wasm` for `--target web`.

use std::{env, process::ExitCode};

fn main() -> ExitCode {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let [input, output, name] = arguments.as_slice() else {
        eprintln!("bindgen: usage: bindgen INPUT.wasm OUTPUT_DIR NAME");
        return ExitCode::from(2);
    };
    let mut tool = wasm_bindgen_cli_support::Bindgen::new();
    let made = tool
        .web(true)
        .map(|tool| tool.input_path(input).out_name(name).typescript(true))
        // Keeps `new URL(…, import.meta.url)`, by which webpack finds the module.
        .and_then(|tool| tool.omit_default_module_path(false).generate(output));
    match made {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("bindgen: {input} could not be turned into a module: {error:#}");
            ExitCode::FAILURE
        }
    }
}
