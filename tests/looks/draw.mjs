// @ts-check
/**
 * Draws every state into docs/looks, writes docs/looks.md from them, and shows what differs from the pictures that were there:
 * a row of before, after and difference for each picture that changed.
 */

import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import pixelmatch from "pixelmatch";
import { PNG } from "pngjs";
import { say, TOP } from "../../extension/tools/say.mjs";
import { messagesOf, speaking, unspoken } from "../e2e/tongues.mjs";
import { pageStates, panelStates } from "./states.mjs";
import { openStudio } from "./studio.mjs";

/** @typedef {import("./states.mjs").State} State */

/** What compresses flat colours best; the default is for photographs. */
/** @type {import("pngjs").PNGOptions} */
const SMALL = { colorType: 2, deflateLevel: 9, deflateStrategy: 0, filterType: 0 };
const PICTURES = "docs/looks";
const CHANGED = "tests/output/looks";

/** How a picture's name begins for each way to look at things, and in which a state is drawn. */
const named = (/** @type {string} */ name) => (/** @type {State} */ state) => state.name === name;
const some = (/** @type {State[]} */ states, /** @type {string[]} */ ...names) =>
  names.flatMap((name) => states.filter(named(name)));
const all = [...panelStates, ...pageStates];
const FEW = some(
  all,
  "panel-meeting",
  "panel-finding",
  "panel-thanks",
  "popup",
  "welcome",
  "options",
  "chart",
);

/** @type {{ title: string, prefix: string, states: State[], how?: () => { options: Parameters<typeof openStudio>[0], end?: () => void } }[]} */
const SETS = [
  { title: "Light", prefix: "", states: all },
  { title: "Dark", prefix: "dark-", states: FEW, how: () => ({ options: { dark: true } }) },
  { title: "German", prefix: "de-", states: FEW, how: () => spoken("de", messagesOf("de")) },
  { title: "From right to left", prefix: "rtl-", states: FEW, how: () => spoken("ar", unspoken()) },
];

/** @param {string} language @param {import("../e2e/tongues.mjs").Messages} messages */
function spoken(language, messages) {
  const { folder, remove } = speaking(language, messages);
  return { options: { folder }, end: remove };
}

/** Draws everything; the names of the pictures that changed. @returns {Promise<string[]>} */
export async function draw() {
  mkdirSync(join(TOP, PICTURES), { recursive: true });
  rmSync(join(TOP, CHANGED), { recursive: true, force: true });
  mkdirSync(join(TOP, CHANGED), { recursive: true });
  /** @type {string[]} */
  const changed = [];
  const drawn = new Set();
  for (const { title, prefix, states, how } of SETS) {
    say(`drawing ${states.length} pictures: ${title}`);
    const { options, end } = how?.() ?? { options: {}, end: undefined };
    const studio = await openStudio(options);
    for (const state of states) {
      await studio.forget();
      const { page, take } = await state.reach(studio);
      const name = prefix + state.name;
      if (keep(name, await still(take))) changed.push(name);
      drawn.add(`${name}.png`);
      await page.close();
    }
    await studio.close();
    end?.();
  }
  for (const old of readdirSync(join(TOP, PICTURES)))
    if (old.endsWith(".png") && !drawn.has(old)) rmSync(join(TOP, PICTURES, old));
  writeFileSync(join(TOP, "docs/looks.md"), document());
  return changed;
}

/** A picture that is the same twice in a row: nothing is still on its way. @param {() => Promise<Buffer>} take */
async function still(take) {
  let before = await take();
  for (let tries = 0; tries < 20; tries += 1) {
    const after = await take();
    if (after.equals(before)) break;
    before = after;
  }
  return before;
}

/** Keeps a picture unless it looks like the one that is there; whether it differs. @param {string} name @param {Buffer} picture */
function keep(name, picture) {
  const path = join(TOP, PICTURES, `${name}.png`);
  const before = read(path);
  const after = PNG.sync.read(picture);
  if (before && before.width === after.width && before.height === after.height) {
    const difference = new PNG({ width: after.width, height: after.height });
    const { width, height } = after;
    const threshold = { threshold: 0.1 };
    const pixels = pixelmatch(before.data, after.data, difference.data, width, height, threshold);
    if (pixels === 0) return false;
    save(name, [before, after, difference]);
  } else if (before) save(name, [before, after]);
  // Without the transparency that no page has, and packed as small as it goes.
  writeFileSync(path, PNG.sync.write(after, SMALL));
  return true;
}

/** @param {string} path */
function read(path) {
  try {
    return PNG.sync.read(readFileSync(path));
  } catch {
    return null;
  }
}

/** Saves pictures side by side. @param {string} name @param {PNG[]} pictures */
function save(name, pictures) {
  const width = pictures.reduce((sum, one) => sum + one.width, 0);
  const height = Math.max(...pictures.map((one) => one.height));
  const row = new PNG({ width, height });
  let x = 0;
  for (const one of pictures) {
    PNG.bitblt(one, row, 0, 0, one.width, one.height, x, 0);
    x += one.width;
  }
  writeFileSync(join(TOP, CHANGED, `${name}.png`), PNG.sync.write(row));
}

/** docs/looks.md: every picture, and above them what was learned from looking (docs/looks-notes.md). */
function document() {
  const notes = readFileSync(join(TOP, "docs/looks-notes.md"), "utf8").trim();
  const sets = SETS.map(({ title, prefix, states }) => {
    const pictures = states.map(({ name, says }) => `![${says}](looks/${prefix}${name}.png)`);
    const shown = pictures.map((picture, at) => `### ${states[at]?.says}\n\n${picture}`);
    return `## ${title}\n\n${shown.join("\n\n")}`;
  });
  return `# How it looks

Every state, drawn by \`npm run looks\` on a clock that stands still. Run again, it draws them anew and puts what differs
beside each other under \`${CHANGED}\`. This file is made by it too.

${notes}

${sets.join("\n\n")}
`;
}
