// @ts-check
/**
 * The background dies at every step of what it does, in the shipped build: just before a call of the browser's, and just after
 * the browser has done it and nobody heard. Nothing is lost or half-written, and the next message finds all as it should be.
 * That a call hangs until the worker is stopped is simulated, by a few lines before the background's script.
 */

import assert from "node:assert/strict";
import test from "node:test";
import { recordsOf } from "../../extension/shared/ledger.js";
import { eventually, stopWorker, worker } from "./chromium.mjs";
import { openShimmed } from "./shim.mjs";

const DAY = 86_400_000;
/** So many steps at least has what a message brings about: fewer would mean that the calls are not seen. */
const FEWEST = 6;

const DYING = `
const death = { left: null, after: false, hung: null };
const deadly = (of, names) => {
  for (const name of names) {
    const call = of[name].bind(of);
    of[name] = (...args) => {
      if (death.left === null || death.left-- !== 0) return call(...args);
      death.hung = name;
      if (death.after) call(...args);
      return new Promise(() => {});
    };
  }
};
deadly(chrome.storage.local, ["get", "set", "remove"]);
deadly(chrome.storage.session, ["get", "set", "remove"]);
deadly(chrome.action, ["setBadgeText", "setBadgeBackgroundColor", "setTitle"]);
chrome.runtime.onMessage.addListener((message, _, respond) => {
  if (message?.type === "dieAt") {
    Object.assign(death, message.death);
    respond(true);
  }
  if (message?.type === "isDying") respond(death.hung);
  return false;
});
`;

const browser = await openShimmed(DYING);
test.after(() => browser.close());

const page = await browser.context.newPage();
await page.goto(new URL("panel.html", (await worker(browser.context)).url()).href);

/** @param {any} message @returns {Promise<any>} */
const tell = (message) =>
  page.evaluate(
    (one) =>
      Promise.race([
        chrome.runtime.sendMessage(one),
        new Promise((_, fail) => setTimeout(fail, 10_000, new Error(`No answer to ${one.type}.`))),
      ]),
    message,
  );
const badge = () => page.evaluate(() => chrome.action.getBadgeText({}));

/** @param {string} thread */
function observation(thread) {
  const at = new Date(Date.now() - 9 * DAY).toISOString();
  const fields = { kind: "advice", needsReply: true, approaches: 1, due: null, ownLast: false };
  return { ...fields, thread, with: thread, since: at, newest: at };
}

async function threads() {
  const stored = await page.evaluate(() => chrome.storage.local.get(null));
  return recordsOf(stored).map(({ thread }) => thread);
}

/** Threads of several shards, told in one message. */
const NAMES = ["a", "b", "c", "d"];
const MESSAGE = { type: "ledgerImport", observations: NAMES.map(observation) };

async function forget() {
  await tell({ type: "ledgerGet", threadId: "none" });
  await page.evaluate(() => chrome.storage.local.clear());
  await page.evaluate(() => chrome.storage.session.clear());
  await eventually(async () => (await badge()) === "", "an empty badge");
}

/**
 * Tells the message, and stops the background at its call number `step`.
 * @param {number} step from 0
 * @param {boolean} after
 * @param {boolean} cold whether the background has just started
 * @returns {Promise<string | null>} the call; null if there was none with that number
 */
async function dieAt(step, after, cold) {
  await forget();
  if (cold) await stopWorker(browser.context);
  await tell({ type: "dieAt", death: { left: step, after, hung: null } });
  let answered = false;
  // Nobody answers for a background that died: this promise may stay open.
  tell(MESSAGE).then(
    () => (answered = true),
    () => {},
  );
  const dying = () => tell({ type: "isDying" });
  await eventually(async () => answered || (await dying()), "an answer, or a death");
  // What the background does after its answer, it does in its own time.
  if (answered) await page.waitForTimeout(200);
  const call = await dying();
  await tell({ type: "dieAt", death: { left: null } });
  if (call) await stopWorker(browser.context);
  return call;
}

for (const cold of [false, true]) {
  for (const after of [false, true]) {
    const when = `${after ? "after" : "before"} each step${cold ? ", just started" : ""}`;
    test(`stopped ${when}, it keeps all or nothing, and goes on as if nothing had been`, async () => {
      const seen = [];
      for (let step = 0; step < 60; step += 1) {
        const call = await dieAt(step, after, cold);
        if (call === null) break;
        seen.push(call);
        const where = `at step ${step}, ${call}`;
        const kept = await threads();
        assert.ok([0, NAMES.length].includes(kept.length), `${kept} are kept ${where}`);
        const answer = await tell(MESSAGE);
        assert.equal(answer.ok, true, where);
        assert.equal(answer.overdue, NAMES.length, where);
        assert.deepEqual((await threads()).sort(), NAMES, where);
        await eventually(async () => (await badge()) === "4", `a badge that says 4, ${where}`);
      }
      assert.ok(seen.length >= FEWEST, `it was stopped only at ${seen}`);
      assert.ok(seen.includes("set"), "it was stopped at a write");
    });
  }
}
