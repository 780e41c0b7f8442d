// @ts-check
/**
 * Installs what is missing: Rust's wasm target, npm packages, browsers. Needs Node and nothing else; a second run does
 * nothing. Every command of package.json calls it.
 */

import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { findChromium, findFirefox } from "./browsers.mjs";
import { main, run, Stop, say, TOP } from "./say.mjs";

/**
 * @param {{ chromium?: boolean, firefox?: boolean }} wanted which browsers the caller is going to drive
 */
export async function setUp(wanted = {}) {
  checkNode();
  await installRustTarget();
  await installPackages();
  if (wanted.chromium && !findChromium()) await installBrowser("Chromium", ["chromium"]);
  if (wanted.firefox && !findFirefox()) await installBrowser("Firefox", ["firefox-esr"]);
}

function checkNode() {
  const [major, minor] = process.versions.node.split(".").map(Number);
  if (major < 20 || (major === 20 && minor < 9)) {
    throw new Stop(`Node ${process.versions.node} is too old; install Node 20.9 or newer.`);
  }
}

async function installRustTarget() {
  const rustc = output("rustc", ["--print", "target-libdir", "--target", "wasm32-unknown-unknown"]);
  if (rustc === null) {
    throw new Stop(
      "Rust is missing; install it with rustup (https://rustup.rs) and run this again.",
    );
  }
  if (existsSync(rustc)) return;
  say("installing Rust's wasm32 target");
  await run("rustup", ["target", "add", "wasm32-unknown-unknown"], {
    quiet: true,
    failure:
      'Rust\'s wasm32 target is missing and "rustup target add wasm32-unknown-unknown" failed.',
  });
}

async function installPackages() {
  const wanted = createHash("sha256")
    .update(readFileSync(join(TOP, "package-lock.json")))
    .digest("hex");
  const stamp = join(TOP, "node_modules/.considerate");
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === wanted) return;
  say("installing npm packages");
  // Not `npm ci`: it refuses a lock file that was made where other platforms' binaries could not be had.
  await run("npm", ["install", "--no-save", "--no-audit", "--no-fund"], {
    quiet: true,
    failure: 'The npm packages could not be installed; "npm install" says why above.',
  });
  writeFileSync(stamp, wanted);
}

/**
 * @param {string} name
 * @param {string[]} packages Debian's
 */
async function installBrowser(name, packages) {
  const root = process.getuid?.() === 0;
  if (!root || output("apt-get", ["--version"]) === null) {
    throw new Stop(
      `No ${name} was found; install it, or set ${name.toUpperCase()}_PATH to its program.`,
    );
  }
  say(`installing ${name} from Debian's packages`);
  const env = { DEBIAN_FRONTEND: "noninteractive" };
  const failure = `${name} could not be installed from Debian's packages; apt-get says why above.`;
  await run("apt-get", ["update"], { quiet: true, env, failure });
  await run("apt-get", ["install", "-y", "--no-install-recommends", ...packages], {
    quiet: true,
    env,
    failure,
  });
}

/**
 * What a program prints, or null if it cannot be run or fails.
 * @param {string} program
 * @param {string[]} args
 */
function output(program, args) {
  const result = spawnSync(program, args, { encoding: "utf8", cwd: TOP });
  return result.status === 0 ? result.stdout.trim() : null;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await main(async () => {
    await setUp({ chromium: true });
    say("everything is set up");
  });
}
