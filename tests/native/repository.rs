//! The repository's own rules, held by a test so that nobody has to remember them.

use serde_json::Value;
use std::{
    fs,
    path::{Path, PathBuf},
};

fn top() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

fn text(path: &str) -> String {
    fs::read_to_string(top().join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

fn json(path: &str) -> Value {
    serde_json::from_str(&text(path)).unwrap()
}

/// Every file under `folder` with one of `extensions`, relative to the top.
fn files(folder: &str, extensions: &[&str]) -> Vec<PathBuf> {
    fn walk(folder: &Path, found: &mut Vec<PathBuf>) {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() { walk(&path, found) } else { found.push(path) }
        }
    }
    let mut found = Vec::new();
    walk(&top().join(folder), &mut found);
    found.retain(|path| path.extension().is_some_and(|e| extensions.iter().any(|x| e == *x)));
    found.iter().map(|path| path.strip_prefix(top()).unwrap().to_owned()).collect()
}

#[test]
fn every_file_says_what_it_is_for() {
    let mut silent = Vec::new();
    for folder in ["src", "extension", "tests"] {
        for path in files(folder, &["rs", "js", "mjs", "css"]) {
            let whole = text(path.to_str().unwrap());
            let start = whole.trim_start_matches("// @ts-check").trim_start();
            if !["//!", "/**", "/*"].iter().any(|header| start.starts_with(header)) {
                silent.push(path);
            }
        }
    }
    assert!(silent.is_empty(), "without a header: {silent:#?}");
}

#[test]
fn every_script_is_type_checked() {
    for folder in ["extension", "tests"] {
        for path in files(folder, &["js", "mjs"]) {
            assert!(
                text(path.to_str().unwrap()).starts_with("// @ts-check\n"),
                "{path:?} is not type-checked"
            );
        }
    }
}

#[test]
fn versions_agree() {
    let package = json("package.json")["version"].as_str().unwrap().to_owned();
    assert_eq!(json("manifest.json")["version"], package.as_str());
    assert_eq!(env!("CARGO_PKG_VERSION"), package);
    assert!(text("CHANGELOG.md").contains(&format!("## {package}")), "CHANGELOG.md has no section {package}");
}

#[test]
fn asks_for_three_permissions_and_one_site() {
    let manifest = json("manifest.json");
    assert_eq!(manifest["permissions"], serde_json::json!(["alarms", "storage", "unlimitedStorage"]));
    for more in
        ["host_permissions", "optional_permissions", "optional_host_permissions", "externally_connectable"]
    {
        assert!(manifest.get(more).is_none(), "manifest.json asks for {more}");
    }
    let scripts = manifest["content_scripts"].as_array().unwrap();
    assert_eq!(scripts.len(), 1);
    assert_eq!(scripts[0]["matches"], serde_json::json!(["https://www.linkedin.com/*"]));
    assert_eq!(scripts[0]["all_frames"], true);
    let open = manifest["web_accessible_resources"].as_array().unwrap();
    assert_eq!(open.len(), 1);
    assert_eq!(open[0]["resources"], serde_json::json!(["panel.html"]));
    assert_eq!(open[0]["use_dynamic_url"], true);
    let csp = manifest["content_security_policy"]["extension_pages"].as_str().unwrap();
    assert_eq!(
        csp,
        "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'; \
         base-uri 'none'; form-action 'none'"
    );
}

#[test]
fn only_one_folder_knows_a_browser() {
    for path in files("src", &["rs"]) {
        if path.starts_with("src/web") || path.starts_with("src/bin") {
            continue;
        }
        let whole = text(path.to_str().unwrap());
        for name in ["web_sys", "js_sys", "wasm_bindgen", "gloo"] {
            assert!(!whole.contains(name), "{path:?} names {name}");
        }
    }
}

#[test]
fn only_the_command_line_looks_at_the_clock() {
    for path in files("src", &["rs"]) {
        let whole = text(path.to_str().unwrap());
        let own = path.starts_with("src/bin");
        for name in ["Timestamp::now", "SystemTime", "Zoned::now", "Instant::now"] {
            assert!(own || !whole.contains(name), "{path:?} names {name}");
        }
    }
}

#[test]
fn nothing_takes_markup_or_code_from_a_string() {
    for path in files("extension", &["js", "mjs"]) {
        if path.starts_with("extension/tools") {
            continue;
        }
        let whole = text(path.to_str().unwrap());
        for sink in
            ["innerHTML =", "outerHTML =", "insertAdjacentHTML", "document.write", "eval(", "new Function"]
        {
            assert!(!whole.contains(sink), "{path:?} has {sink}");
        }
    }
}

#[test]
fn nothing_sends_and_nothing_presses_enter() {
    for path in files("extension", &["js"]) {
        // What the extension brought itself may be read.
        let whole = text(path.to_str().unwrap()).replace("fetch(chrome.runtime.getURL(", "");
        for act in [
            ".submit(",
            "requestSubmit",
            "fetch(",
            "XMLHttpRequest",
            "sendBeacon",
            "WebSocket",
            "new KeyboardEvent",
        ] {
            assert!(!whole.contains(act), "{path:?} has {act}");
        }
    }
}

#[test]
fn the_architecture_names_every_module() {
    let map = text("ARCHITECTURE.md");
    for entry in fs::read_dir(top().join("src")).unwrap() {
        let name = entry.unwrap().file_name().into_string().unwrap();
        if name != "lib.rs" {
            assert!(map.contains(&format!("src/{name}")), "ARCHITECTURE.md does not name src/{name}");
        }
    }
    for number in 1..=10 {
        assert!(map.contains(&format!("**I{number}.")), "ARCHITECTURE.md has no invariant I{number}");
    }
}

#[test]
fn the_top_level_stays_as_it_is() {
    const KNOWN: [&str; 23] = [
        ".ci",
        ".git",
        ".gitignore",
        "ARCHITECTURE.md",
        "CHANGELOG.md",
        "COMPARE.md",
        "Cargo.lock",
        "Cargo.toml",
        "LICENSE-APACHE",
        "LICENSE-MIT",
        "README.md",
        "biome.jsonc",
        "clippy.toml",
        "docs",
        "extension",
        "manifest.json",
        "package-lock.json",
        "package.json",
        "rustfmt.toml",
        "src",
        "tests",
        "tsconfig.json",
        "webpack.config.js",
    ];
    const MADE: [&str; 3] = ["dist", "node_modules", "target"];
    for entry in fs::read_dir(top()).unwrap() {
        let name = entry.unwrap().file_name().into_string().unwrap();
        assert!(KNOWN.contains(&name.as_str()) || MADE.contains(&name.as_str()), "{name} is new at the top");
    }
}
