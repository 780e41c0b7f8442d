// @ts-check
/** Draws the extension's icons, PNG at each size, from extension/icons/icon.svg. Run it after a change of that file. */

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "playwright-core";
import { findChromium } from "./browsers.mjs";
import { main, Stop, say, TOP } from "./say.mjs";

const SIZES = [16, 32, 48, 128];

await main(async () => {
  const executablePath = findChromium();
  if (!executablePath) throw new Stop('No Chromium was found; run "npm run setup" first.');
  const svg = readFileSync(join(TOP, "extension/icons/icon.svg"), "utf8");
  const browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
  for (const size of SIZES) {
    const page = await browser.newPage({ viewport: { width: size, height: size } });
    await page.setContent(`<style>body{margin:0}svg{display:block;width:${size}px}</style>${svg}`);
    await page.screenshot({ path: join(TOP, `extension/icons/${size}.png`), omitBackground: true });
  }
  await browser.close();
  say(`icons drawn at ${SIZES.join(", ")} pixels`);
});
