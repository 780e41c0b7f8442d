// @ts-check
/** All rows in one go: what is measured, in which order, and what is written down of it. */

import { mkdirSync, writeFileSync } from "node:fs";
import { cpus, release } from "node:os";
import { join } from "node:path";
import { Stop, TOP } from "../../extension/tools/say.mjs";
import { buildArena, openArena } from "./arena.mjs";
import { busy, feed } from "./rows/busy.mjs";
import { checking } from "./rows/checking.mjs";
import { growthOfReading } from "./rows/growth.mjs";
import { importing } from "./rows/import.mjs";
import { growthOfLedger } from "./rows/ledger.mjs";
import { memory } from "./rows/memory.mjs";
import { native } from "./rows/native.mjs";
import { panel } from "./rows/panel.mjs";
import { reading } from "./rows/reading.mjs";
import { size } from "./rows/size.mjs";
import { start } from "./rows/start.mjs";
import { typing } from "./rows/typing.mjs";
import { table, verdict } from "./table.mjs";

/** @typedef {import("./row.mjs").Row} Row */

const JSON_FILE = join(TOP, "target/bench.json");

/** @type {Record<string, (stage: any) => Promise<Row[]>>} in the order of the table */
const ROWS = {
  reading,
  checking,
  native,
  start,
  panel,
  typing,
  busy,
  feed,
  size,
  memory,
  importing,
  growth: growthOfReading,
  ledger: growthOfLedger,
};

/** Rows that run on the scratch page. */
const ARENA = ["reading", "checking", "native", "start", "growth"];

/**
 * @param {string[]} wanted names of rows; all if empty
 * @param {(sentence: string) => void} say
 * @returns {Promise<boolean>} whether everything is what it must be
 */
export async function bench(wanted, say) {
  const unknown = wanted.find((name) => !(name in ROWS));
  if (unknown) {
    throw new Stop(`There is no row "${unknown}"; there are ${Object.keys(ROWS).join(", ")}.`);
  }
  const names = Object.keys(ROWS).filter((name) => wanted.length === 0 || wanted.includes(name));
  say("building the core as the benchmark calls it, and the peers");
  await buildArena();
  const rows = await measure(names, say);
  mkdirSync(join(TOP, "target"), { recursive: true });
  writeFileSync(JSON_FILE, `${JSON.stringify(record(rows), null, 2)}\n`);
  process.stdout.write(`\n${table(rows)}\n\n`);
  process.stdout.write(`${verdict(rows)}\n`);
  return rows.every((row) => row.reached);
}

/**
 * @param {string[]} names
 * @param {(sentence: string) => void} say
 */
async function measure(names, say) {
  /** @type {Row[]} */
  const rows = [];
  const arena = names.some((name) => ARENA.includes(name)) ? await openArena() : null;
  try {
    const page = await arena?.open();
    await page?.evaluate(() => /** @type {any} */ (window).stopwatch.load());
    for (const name of names) {
      say(`measuring: ${name}`);
      rows.push(...(await ROWS[name]({ page, open: arena?.open })));
    }
  } finally {
    await arena?.close();
  }
  return rows;
}

/** @param {Row[]} rows */
function record(rows) {
  const [cpu] = cpus();
  const machine = { processor: cpu?.model, cores: cpus().length, system: release() };
  return { measured: new Date().toISOString(), machine, rows, verdict: verdict(rows) };
}
