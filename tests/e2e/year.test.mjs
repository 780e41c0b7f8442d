// @ts-check
/**
 * A year of an inbox, replayed through the built extension's ledger in Chromium: requests, answers, snoozes, promises, two tabs,
 * journeys, and a background that stops again and again. After each step it must say what a model says that works everything
 * out anew from the whole history. The one thing simulated is the clock, which a few lines before the background's script set.
 */

import assert from "node:assert/strict";
import test from "node:test";
import { recordsOf } from "../../extension/shared/ledger.js";
import { eventually, stopWorker, worker } from "./chromium.mjs";
import { openShimmed } from "./shim.mjs";
import { observation, overdue, recordOf } from "./year-model.mjs";

/** @typedef {import("./year-model.mjs").Thread} Thread */

const STEPS = 800;
const [HOUR, DAY] = [3_600_000, 86_400_000];
const START = Date.UTC(2025, 0, 6, 8);
const KINDS = ["advice", "feedback", "meeting", "introduction", "recruiter", "sales_pitch"];

/** A background that starts is at the real time until it is told another; nothing is counted by that. */
const CLOCK = `
const clock = { now: null, offset: 0 };
const realNow = Date.now;
Date.now = () => clock.now ?? realNow();
Date.prototype.getTimezoneOffset = () => -clock.offset;
chrome.runtime.onMessage.addListener((message, _, respond) => {
  if (message?.type !== "yearClock") return false;
  Object.assign(clock, message.clock);
  respond(true);
  return false;
});
`;

const browser = await openShimmed(CLOCK);
test.after(() => browser.close());

/** Numbers that are the same each time. */
function dice() {
  let seed = 20_250_106;
  return (/** @type {number} */ below) => {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((seed / 2 ** 32) * below);
  };
}

test("a year of an inbox is as a model of its whole history says, at every step", async () => {
  const page = new URL("panel.html", (await worker(browser.context)).url()).href;
  const tabs = [await browser.context.newPage(), await browser.context.newPage()];
  for (const tab of tabs) await tab.goto(page);
  const roll = dice();
  const clock = { now: START, offset: 60 };
  /** @type {Thread[]} */
  const threads = [];

  /** @param {any} message @param {number} [tab] @returns {Promise<any>} */
  const tell = (message, tab = roll(2)) =>
    /** @type {import("playwright-core").Page} */ (tabs[tab]).evaluate(
      (one) => chrome.runtime.sendMessage(one),
      message,
    );
  const setClock = () => tell({ type: "yearClock", clock });
  const iso = (/** @type {number} */ ms) => new Date(ms).toISOString();
  const any = () => /** @type {Thread} */ (threads[roll(threads.length)]);

  /** A page shows a thread's messages, in one tab or in both at once. @param {Thread} thread @param {number} [upto] */
  async function see(thread, upto = thread.messages.length) {
    const message = { type: "ledgerObserve", observation: observation(thread, upto) };
    thread.log.push({ what: "seen", at: clock.now, upto });
    const both = roll(6) === 0;
    const [answer] = await Promise.all(
      (both ? [0, 1] : [roll(2)]).map((tab) => tell(message, tab)),
    );
    return answer;
  }

  /** @param {Thread} thread @param {boolean} own @param {string} [due] */
  function write(thread, own, due) {
    const last = thread.messages.at(-1)?.at ?? 0;
    // Messages have an order of their own, whatever the user's clock says.
    thread.messages.push({ own, at: Math.max(clock.now - roll(3) * HOUR, last + 60_000), due });
  }

  /** @param {Thread} thread @param {"snooze" | "done" | "dismiss" | "restore"} decision @param {number} [wake] */
  function decide(thread, decision, wake) {
    if (recordOf(thread)) {
      thread.log.push(
        decision === "snooze"
          ? { what: "snooze", at: clock.now, wake: wake ?? 0 }
          : { what: decision, at: clock.now },
      );
    }
    return tell({ type: "ledgerAct", threadId: thread.id, decision, wake });
  }

  /** What can happen, and how often. @type {[number, string, () => Promise<any>][]} */
  const happenings = [
    [
      14,
      "a new request",
      () => {
        const id = `t${threads.length}`;
        const kind = KINDS[roll(KINDS.length)] ?? "advice";
        const thread = { id, kind, messages: [], log: [] };
        threads.push(thread);
        write(thread, roll(12) === 0);
        return see(thread);
      },
    ],
    [
      12,
      "they write again",
      () => {
        const thread = any();
        write(thread, false);
        return see(thread);
      },
    ],
    [
      14,
      "the owner answers",
      () => {
        const thread = any();
        write(thread, true);
        return see(thread);
      },
    ],
    [
      6,
      "the owner promises a day",
      () => {
        const thread = any();
        write(thread, true, iso(clock.now + roll(20) * DAY).slice(0, 10));
        return see(thread);
      },
    ],
    [
      5,
      "several messages before a page shows them",
      () => {
        const thread = any();
        for (let more = 1 + roll(3); more > 0; more -= 1) write(thread, roll(2) === 0);
        return see(thread);
      },
    ],
    [
      5,
      "a page shows an older state",
      () => {
        const thread = any();
        return see(thread, 1 + roll(thread.messages.length));
      },
    ],
    [6, "the same again", () => see(any())],
    [8, "a snooze", () => decide(any(), "snooze", clock.now + (roll(12) - 1) * 12 * HOUR)],
    [6, "done", () => decide(any(), "done")],
    [4, "not a request", () => decide(any(), "dismiss")],
    [4, "a decision taken back", () => decide(any(), "restore")],
    [
      3,
      "muted or not",
      () => {
        const [thread, muted] = [any(), roll(2) === 0];
        if (recordOf(thread)) thread.log.push({ what: "mute", at: clock.now, muted });
        return tell({ type: "ledgerMute", threadId: thread.id, muted });
      },
    ],
    [
      7,
      "a deferring reply is inserted, or taken back",
      () => {
        const thread = any();
        const due = roll(4) === 0 ? null : iso(clock.now + (5 + roll(40)) * DAY).slice(0, 10);
        if (recordOf(thread)) thread.log.push({ what: "offer", at: clock.now, due });
        return tell({ type: "ledgerOffer", threadId: thread.id, due });
      },
    ],
    [
      4,
      "the background stops",
      async () => {
        await stopWorker(browser.context);
        await setClock();
        return tell({ type: "ledgerList" });
      },
    ],
    [
      2,
      "a journey, or another season",
      async () => {
        clock.offset = [-480, -300, 0, 60, 120, 330, 780][roll(7)] ?? 0;
        await setClock();
        return tell({ type: "ledgerList" });
      },
    ],
    [
      1,
      "a clock that is set back",
      async () => {
        clock.now -= 2 * DAY;
        await setClock();
        return tell({ type: "ledgerList" });
      },
    ],
  ];
  const bag = happenings.flatMap((one) => Array.from({ length: one[0] }, () => one));

  await setClock();
  await tabs[0]?.evaluate(() => chrome.storage.local.set({ settings: { limitDays: 3 } }));
  /** @type {Map<string, number>} */
  const happened = new Map();
  for (let step = 0; step < STEPS; step += 1) {
    clock.now += 1000 * Math.round((roll(2 * 365 * 24) / STEPS) * 3600);
    await setClock();
    const [, what, act] = /** @type {typeof happenings[0]} */ (
      threads.length < 3 ? happenings[0] : bag[roll(bag.length)]
    );
    happened.set(what, (happened.get(what) ?? 0) + 1);
    const answer = await act();
    const where = `step ${step}, ${iso(clock.now)}: ${what}`;
    assert.equal(answer.ok, true, where);
    assert.equal(answer.overdue, overdue(threads, clock.now, clock.offset), where);
    const stored = await tabs[0]?.evaluate(() => chrome.storage.local.get(null));
    const records = recordsOf(stored ?? {}).map(({ thread, record }) => [thread, record]);
    const expected = threads.flatMap((thread) => {
      const record = recordOf(thread);
      return record ? [[thread.id, record]] : [];
    });
    assert.deepEqual(Object.fromEntries(records), Object.fromEntries(expected), where);
  }
  for (const [, what] of happenings) assert.ok(happened.has(what), `${what} never happened`);
  const count = overdue(threads, clock.now, clock.offset);
  const badge = count === 0 ? "" : String(count);
  await eventually(
    async () => (await tabs[0]?.evaluate(() => chrome.action.getBadgeText({}))) === badge,
    `a badge that says "${badge}"`,
  );
});
