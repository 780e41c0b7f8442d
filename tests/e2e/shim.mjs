// @ts-check
/** The built extension with a few lines before its background's script, for what cannot be had otherwise: a clock, a death. */

import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { TOP } from "../../extension/tools/say.mjs";
import { openChromium } from "./chromium.mjs";

/** @param {string} lines of JavaScript */
export async function openShimmed(lines) {
  const folder = mkdtempSync(join(tmpdir(), "considerate-shim-"));
  cpSync(join(TOP, "dist/chromium"), folder, { recursive: true });
  const script = join(folder, "background.js");
  writeFileSync(script, lines + readFileSync(script, "utf8"));
  const browser = await openChromium({ folder });
  const close = async () => {
    await browser.close();
    rmSync(folder, { recursive: true });
  };
  return { ...browser, close };
}
