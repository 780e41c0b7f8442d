// @ts-check
/** The pictures of the extension stores, 1280 by 800: beside the inbox in light and dark, the popup, the options, a year. */

import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { PNG } from "pngjs";
import { TOP } from "../../extension/tools/say.mjs";
import { threadPath } from "../inbox/ids.js";
import { OWED, YEAR } from "./people.mjs";
import { openStudio } from "./studio.mjs";

/** @typedef {import("./studio.mjs").Studio} Studio */

const FOLDER = "docs/store";
const [WIDTH, HEIGHT] = [1280, 800];
/** Where the popup hangs below the toolbar. */
const POPUP = { width: 380, height: 560, top: 8, right: 24 };

const SHADE = 0.55;

/** Draws them all. */
export async function drawStore() {
  mkdirSync(join(TOP, FOLDER), { recursive: true });
  for (const dark of [false, true]) {
    const studio = await openStudio({ dark });
    await save(dark ? "dark" : "light", await inbox(studio));
    if (!dark) {
      await studio.office.keep(...OWED);
      await save("popup", over(await inbox(studio), await popup(studio)));
      await save("options", await options(studio, "h1"));
      await studio.office.keep(...YEAR);
      await save("chart", await options(studio, ".pictures"));
    }
    await studio.close();
  }
}

/** @param {string} name @param {Buffer} picture */
async function save(name, picture) {
  writeFileSync(join(TOP, FOLDER, `${name}.png`), picture);
}

/** @param {Studio} studio */
async function inbox(studio) {
  const { page, panel } = await studio.beside(threadPath("naomi-followup"));
  await page.setViewportSize({ width: WIDTH, height: HEIGHT });
  await panel.getByRole("article").first().waitFor();
  const picture = await page.screenshot();
  await page.close();
  return picture;
}

/** @param {Studio} studio */
async function popup(studio) {
  const page = await studio.own("popup.html", POPUP.width);
  await page.setViewportSize({ width: POPUP.width, height: POPUP.height });
  await page.locator(".owe").first().waitFor();
  const picture = await page.screenshot();
  await page.close();
  return picture;
}

/** @param {Studio} studio @param {string} at what is scrolled to */
async function options(studio, at) {
  const page = await studio.own("options.html", WIDTH);
  await page.setViewportSize({ width: WIDTH, height: HEIGHT });
  const place = page.locator(at).first();
  await place.waitFor();
  await place.evaluate((element) => element.scrollIntoView({ block: "start" }));
  const picture = await page.screenshot();
  await page.close();
  return picture;
}

/** One picture over another, which is in the shade. @param {Buffer} below @param {Buffer} above */
function over(below, above) {
  const [page, small] = [PNG.sync.read(below), PNG.sync.read(above)];
  const x = page.width - small.width - POPUP.right;
  page.data.forEach((value, at) => {
    if (at % 4 < 3) page.data[at] = value * SHADE;
  });
  PNG.bitblt(small, page, 0, 0, small.width, small.height, x, POPUP.top);
  return PNG.sync.write(page);
}
