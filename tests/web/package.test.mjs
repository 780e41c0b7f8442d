// @ts-check
/** The stores' archives: built twice they are the same bytes, and Mozilla's linter has nothing to say but what is explained. */

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import test from "node:test";
import { unzipSync } from "fflate";
import { extensionArchive, sourceArchive, version } from "../../extension/tools/package.mjs";
import { TOP } from "../../extension/tools/say.mjs";

/** What the linter may say, and why that is right. */
const EXPLAINED = {
  // The key tells Firefox 140 and newer that nothing is collected; older ones pass over it, as they should.
  KEY_FIREFOX_UNSUPPORTED_BY_MIN_VERSION: "data_collection_permissions",
  KEY_FIREFOX_ANDROID_UNSUPPORTED_BY_MIN_VERSION: "data_collection_permissions",
};

test("from the archive of the sources, the same bytes are built", () => {
  const folder = mkdtempSync(join(tmpdir(), "considerate-source-"));
  try {
    for (const [name, bytes] of Object.entries(unzipSync(sourceArchive()))) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), bytes);
    }
    const top = join(folder, `considerate-${version()}`);
    // What was downloaded and compiled of others' code is not built again.
    for (const made of ["node_modules", "target"]) symlinkSync(join(TOP, made), join(top, made));
    const built = spawnSync("node", ["extension/tools/package.mjs"], {
      cwd: top,
      encoding: "utf8",
    });
    assert.equal(built.status, 0, built.stdout + built.stderr);
    for (const target of /** @type {const} */ (["chromium", "firefox"])) {
      const again = readFileSync(join(top, `dist/considerate-${target}-${version()}.zip`));
      assert.ok(again.equals(extensionArchive(target)), `${target} is not the same`);
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test("Mozilla's linter says nothing but what is explained here", () => {
  const linter = join(TOP, "node_modules/addons-linter/bin/addons-linter");
  const { stdout } = spawnSync("node", [linter, "--output=json", join(TOP, "dist/firefox")], {
    encoding: "utf8",
  });
  const { errors, warnings, notices } = JSON.parse(stdout);
  const unexplained = [...errors, ...warnings, ...notices].filter(
    ({ code, message, description }) =>
      !`${message} ${description}`.includes(
        /** @type {Record<string, string>} */ (EXPLAINED)[code] ?? "\0",
      ),
  );
  assert.deepEqual(unexplained, []);
});

test("each browser's manifest has only what that browser knows", () => {
  const manifest = (/** @type {string} */ target) =>
    JSON.parse(readFileSync(join(TOP, "dist", target, "manifest.json"), "utf8"));
  assert.deepEqual(Object.keys(manifest("chromium").background), ["service_worker", "type"]);
  assert.equal(manifest("chromium").browser_specific_settings, undefined);
  assert.deepEqual(Object.keys(manifest("firefox").background), ["scripts", "type"]);
  assert.equal(manifest("firefox").minimum_chrome_version, undefined);
  assert.deepEqual(
    manifest("firefox").browser_specific_settings.gecko.data_collection_permissions,
    {
      required: ["none"],
    },
  );
});
