// @ts-check
/**
 * `npm run package`: the archives for the browsers' stores, and one of the sources from which the same bytes are built. The
 * same sources give the same bytes: names in order, one date for every file.
 */

import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { zipSync } from "fflate";
import { build } from "./build.mjs";
import { main, say, TOP } from "./say.mjs";
import { setUp } from "./setup.mjs";

/** The earliest that every ZIP tool takes; a local time, so that the archive says the same in every time zone. */
const DATE = new Date(1980, 0, 2);

/** @returns {string} the extension's */
export const version = () => JSON.parse(readFileSync(join(TOP, "manifest.json"), "utf8")).version;

/**
 * The store's archive of what was built for a browser.
 * @param {"chromium" | "firefox"} target
 * @returns {Buffer}
 */
export function extensionArchive(target) {
  const folder = join(TOP, "dist", target);
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  return archive(
    folder,
    files.map((file) => relative(folder, join(file.parentPath, file.name))),
  );
}

/**
 * Everything that is under version control, or new and not ignored.
 * @returns {Buffer}
 */
export function sourceArchive() {
  const list = ["ls-files", "-z", "--cached", "--others", "--exclude-standard"];
  const names = execFileSync("git", list, { cwd: TOP, encoding: "utf8", maxBuffer: 1 << 26 });
  const there = names.split("\0").filter((name) => name !== "" && existsSync(join(TOP, name)));
  return archive(TOP, there, `considerate-${version()}/`);
}

/**
 * @param {string} folder
 * @param {string[]} names below it
 * @param {string} [prefix] of each name in the archive
 */
function archive(folder, names, prefix = "") {
  const files = names.toSorted().map((name) => [prefix + name, readFileSync(join(folder, name))]);
  return Buffer.from(zipSync(Object.fromEntries(files), { level: 9, mtime: DATE }));
}

/** @param {string} name @param {Buffer} bytes */
function keep(name, bytes) {
  const path = join(TOP, "dist", `considerate-${name}-${version()}.zip`);
  writeFileSync(path, bytes);
  say(`made ${relative(TOP, path)}, ${bytes.length} bytes`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await main(async () => {
    await setUp();
    await build();
    const rust = execFileSync("rustc", ["--version"], { encoding: "utf8" }).trim();
    say(`the compiler was ${rust}: another version makes other bytes`);
    keep("chromium", extensionArchive("chromium"));
    keep("firefox", extensionArchive("firefox"));
    if (existsSync(join(TOP, ".git"))) keep("source", sourceArchive());
    else say(`made no archive of the sources: ${basename(TOP)} is one, unpacked`);
  });
}
