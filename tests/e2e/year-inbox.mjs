// @ts-check
/**
 * A year of an inbox, made up from a seed: who writes what and when, what of it a page shows, and what the user decides.
 * The same seed gives the same year.
 */

import { isDeepStrictEqual } from "node:util";
import { threadOf } from "./year-model.mjs";

/** @typedef {{ at: number, own: boolean, asks?: boolean, kind?: string, due?: string, settles?: boolean }} Said */
/** @typedef {{ id: string, with: string, timed: boolean, said: Said[] }} Thread */

/**
 * One step. `pass`: how long after the one before, in ms; `stop`: whether the worker is stopped before it; `rings`: whether
 * an alarm that has come due meanwhile rings first; `tell`: one message, or two that two tabs send; `ahead`: by how much the
 * machine's clock is set forward; `reload`: whether all data is exported and imported.
 * @typedef {{ pass: number, stop: boolean, rings: boolean, tell: any[], settings?: Record<string, unknown>, zone?: string,
 *   ahead?: number, reload?: boolean }} Step
 */

const [DAY, HOUR, MINUTE] = [86_400_000, 3_600_000, 60_000];
const KINDS = [
  "advice",
  "mentoring",
  "feedback",
  "job_help",
  "meeting",
  "introduction",
  "speaking",
];
const NEVER_LATE = ["sales_pitch", "recruiter", "event_invite"];
const THREADS = 40;
/** Of so many something has happened lately, and so many are in exports. */
const [RECENT, EXPORTED] = [7, 4];
/** As many waits an export tells of each thread: with those of the year they are sometimes more than are kept. */
const OLD_WAITS = 38;

/** Where the user is from which day of the year on; the clocks are changed in most of these places. @type {[number, string][]} */
const JOURNEY = [
  [1, "Europe/Berlin"],
  [58, "America/New_York"],
  [96, "Asia/Kolkata"],
  [111, "Europe/Berlin"],
  [170, "Pacific/Auckland"],
  [276, "Australia/Lord_Howe"],
  [300, "America/New_York"],
  [330, "Europe/Berlin"],
];

/** By how much the machine's clock is wrong from which day of the year on: set back, put right, set forward, put right. @type {[number, number][]} */
const WRONG = [
  [140, -9 * DAY],
  [147, 0],
  [210, 30 * DAY],
  [214, 0],
];

/** What the user chooses from which day of the year on. @type {[number, Record<string, unknown>][]} */
const CHOICES = [
  [20, { limitDays: 4, quietHours: { from: 20, to: 7 } }],
  [75, { limitDays: 2, workingDays: true, quietHours: { from: 20, to: 7 } }],
  [150, { workingDays: true, limits: { advice: 1, mentoring: 6 } }],
  [205, { limitDays: 5, limits: { feedback: 0 }, quietHours: { from: 12, to: 14 } }],
  [280, { limitDays: 3, quietHours: { from: 22, to: 6 } }],
];

/** Numbers from 0 to 1, the same for the same seed (mulberry32). @param {number} seed */
function generator(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/**
 * @param {number} seed
 * @param {number} start the first moment of the year
 * @param {number} steps
 */
export function* yearOf(seed, start, steps) {
  const random = generator(seed);
  const below = (/** @type {number} */ n) => Math.floor(random() * n);
  const likely = (/** @type {number} */ chance) => random() < chance;
  /** @template T @param {T[]} list @returns {T} */
  const one = (list) => /** @type {T} */ (list[below(list.length)]);
  const threads = Array.from({ length: THREADS }, (_, n) => newThread(n));
  const recent = /** @type {Thread[]} */ ([]);
  const plans = /** @type {(() => any)[]} */ ([]);
  const ahead = [...JOURNEY, ...WRONG, ...CHOICES].sort(([a], [b]) => a - b);
  const mean = (365 * DAY) / steps;
  let [now, wrong] = [start, 0];

  for (let count = 0; count < steps; count++) {
    // Half of the steps follow within the hour, so that much of what is counted still holds.
    const pass = likely(0.5) ? MINUTE + below(HOUR) : HOUR + below(4 * mean - HOUR);
    now += pass;
    const step = { pass, stop: likely(0.08), rings: likely(0.4) };
    const turn = ahead[0];
    if (turn && now >= start + turn[0] * DAY) {
      ahead.shift();
      yield { ...step, ...change(turn[1]) };
    } else if (likely(0.01)) yield { ...step, tell: [], reload: true };
    else if (likely(0.06)) yield { ...step, tell: [], rings: true };
    else if (likely(0.15)) {
      const first = any();
      yield { ...step, tell: [say(first), say(likely(0.5) ? first : any())] };
    } else yield { ...step, tell: [say(any())] };
  }

  /** A thread: mostly one of those in which something has happened lately. */
  function any() {
    const thread = one(recent.length > RECENT && likely(0.6) ? recent.slice(-RECENT) : threads);
    recent.push(thread);
    return thread;
  }

  /** @param {string | number | Record<string, unknown>} to @returns {Pick<Step, "tell" | "zone" | "ahead" | "settings">} */
  function change(to) {
    if (typeof to === "string") return { tell: [], zone: to };
    if (typeof to !== "number") return { tell: [], settings: to };
    const by = to - wrong;
    wrong = to;
    return { tell: [], ahead: by };
  }

  /** What a tab tells next: what follows from something that was told, or of a thread in which something may have happened.
   * @param {Thread} thread */
  function say(thread) {
    const plan = likely(0.5) ? plans.shift() : undefined;
    if (plan) return plan();
    const roll = random();
    if (roll < 0.06) return { type: "ledgerMute", threadId: thread.id, muted: likely(0.4) };
    if (roll < 0.22) return decision(thread);
    if (roll < 0.28) return { type: "ledgerSighted", rows: rows() };
    if (roll < 0.3) return exported(one(threads.slice(0, EXPORTED)));
    if (roll < 0.4 && thread.timed && reading(thread.said).needsReply) return drafted(thread);
    if (roll < 0.82) write(thread);
    // The rest of it is written elsewhere, and seen later.
    while (likely(0.15)) write(thread);
    return { type: "ledgerObserve", observation: shown(thread) };
  }

  /** @param {Thread} thread */
  function decision(thread) {
    const chosen = one(["snooze", "snooze", "snooze", "done", "done", "dismiss", "restore"]);
    if (likely(0.4)) plans.push(() => act(thread, "restore"));
    else if (likely(0.6))
      plans.push(() => written(thread, { own: false, asks: true, kind: one(KINDS) }));
    return act(thread, chosen);
  }

  /** @param {Thread} thread @param {string} decision */
  function act({ id: threadId }, decision) {
    const wake = now + wrong + one([-1, 3, 9, 24, 168, 168, 336]) * HOUR + below(HOUR);
    return { type: "ledgerAct", threadId, decision, ...(decision === "snooze" && { wake }) };
  }

  /** A deferring reply is inserted, where one would be offered; later it is sent, or taken back. @param {Thread} thread */
  function drafted(thread) {
    const offer = { type: "ledgerOffer", threadId: thread.id };
    const thanked = () => written(thread, { own: false, kind: "thanks" });
    plans.push(() => {
      if (likely(0.3)) return { ...offer, due: null };
      if (likely(0.6)) plans.push(thanked);
      return written(thread, { own: true });
    });
    return { ...offer, due: dayAfter(5 + below(60)) };
  }

  /** A message, and the page that shows it. @param {Thread} thread @param {Omit<Said, "at">} message */
  function written(thread, message) {
    add(thread, message);
    return { type: "ledgerObserve", observation: observation(thread, thread.said) };
  }

  /** Somebody writes into a thread. @param {Thread} thread */
  function write(thread) {
    const last = thread.said.at(-1);
    const isOpen = reading(thread.said).needsReply;
    if (isOpen && likely(0.45)) {
      add(thread, { own: true, ...(likely(0.25) && { due: dayAfter(1 + below(30)) }) });
    } else if (last?.own && likely(0.3)) add(thread, { own: true, settles: likely(0.7) });
    else if (last?.own && likely(0.5)) add(thread, { own: false, kind: "thanks" });
    else if (isOpen && likely(0.15)) add(thread, { own: false, kind: "other", settles: true });
    else
      add(thread, { own: false, asks: likely(0.9), kind: one(likely(0.12) ? NEVER_LATE : KINDS) });
  }

  /** Each message has a time of its own. @param {Thread} thread @param {Omit<Said, "at">} message */
  function add({ said }, message) {
    said.push({ ...message, at: Math.max(now - below(MINUTE), (said.at(-1)?.at ?? 0) + 1) });
  }

  /** @param {number} days */
  function dayAfter(days) {
    return new Date(now + days * DAY).toISOString().slice(0, 10);
  }

  /** What a page shows of a thread: mostly all of it, at times what it was before, or only the newest. @param {Thread} thread */
  function shown(thread) {
    const { said } = thread;
    const to = likely(0.12) ? said.length - below(3) : said.length;
    const from = likely(0.08) ? Math.max(0, to - 2) : 0;
    return observation(thread, said.slice(from, to));
  }

  /** What an export tells of a thread: its past too, and each time the same of it. @param {Thread} thread */
  function exported(thread) {
    const until = (/** @type {number} */ n) => start - n * 9 * DAY;
    const waits = Array.from({ length: OLD_WAITS }, (_, n) => {
      const since = moment(until(n) - (1 + (n % 8)) * DAY);
      return { since, until: moment(until(n)), kind: KINDS[n % KINDS.length] };
    });
    return { type: "ledgerObserve", observation: { ...observation(thread, thread.said), waits } };
  }

  /** Some rows of the conversation list, as they are dated, to the day; somebody has written whose thread is not opened. */
  function rows() {
    const unseen = [one(threads), one(threads), one(threads)];
    for (const thread of unseen) write(thread);
    if (likely(0.4)) plans.push(() => ({ type: "ledgerHide", with: unseen[0]?.with }));
    return threads.flatMap(({ with: name, said, timed }) => {
      const last = said.at(-1);
      if (!last || !likely(0.3)) return [];
      const at = timed && likely(0.95) ? `${moment(last.at).slice(0, 10)}T12:00:00.000Z` : null;
      return [{ with: name, at, own: last.own, unread: likely(0.3), group: likely(0.05) }];
    });
  }
}

/** @param {number} n @returns {Thread} */
function newThread(n) {
  // Two people have one name; two conversations show no times.
  const name = `Person ${n === 1 ? 0 : n}`;
  return { id: `thread-${n}`, with: name, timed: n !== 5 && n !== 6, said: [] };
}

/** What some messages say, as far as the ledger asks. @param {Said[]} said */
function reading(said) {
  const answered = said.findLastIndex(({ own }) => own);
  const withdrawn = said.findLastIndex(({ own, settles }) => !own && settles);
  const theirs = said.slice(answered + 1);
  const asks = said.filter(({ asks }, at) => asks && at > Math.max(answered, withdrawn));
  const kind = asks.at(-1)?.kind ?? said.at(-1)?.kind ?? "other";
  const kept = said.findLastIndex(({ settles }) => settles);
  const dues = said.flatMap(({ due }, at) => (due && at > kept ? [due] : []));
  return {
    kind,
    needsReply: asks.length > 0 && (answered >= 0 || !NEVER_LATE.includes(kind)),
    since: asks[0]?.at ?? null,
    approaches: new Set(theirs.map(({ at }) => Math.floor(at / DAY))).size,
    due: dues.sort()[0] ?? null,
  };
}

/** As a panel would tell of a thread of which a page shows these messages. @param {Thread} thread @param {Said[]} said */
function observation({ id, with: name, timed }, said) {
  const read = reading(said);
  const last = said.at(-1);
  return {
    ...read,
    thread: id,
    with: name,
    since: timed && read.since !== null ? moment(read.since) : null,
    newest: timed && last ? moment(last.at) : null,
    ownLast: last?.own ?? false,
  };
}

/** @param {number} at */
const moment = (at) => new Date(at).toISOString();

/** @typedef {import("./year-model.mjs").Reference & { now: number, offset: number }} Seen `offset`: of the user's clock */

/**
 * What a step was an occasion of, and what not.
 * @param {{ step: Step, told: any[], atOnce: boolean, rang: boolean, before: Seen, after: Seen }} taken
 * @returns {Record<string, boolean>}
 */
export function occasions({ step, told, atOnce, rang, before, after }) {
  const [first, second] = told.map(({ message }) => message);
  const id = threadOf(told[0] ?? {});
  const [old, entry] = [before, after].map(({ entries }) => entries.find((e) => e.thread === id));
  const page = second ? undefined : first?.observation;
  const isLater = Boolean(page && old?.newest && page.newest > old.newest);
  const groupOf = (/** @type {Seen} */ { rows }) =>
    rows.find((row) => row.entry.thread === id)?.group;
  const decided = (/** @type {string} */ decision) => !second && first?.decision === decision;
  const isRestored = decided("restore") && old?.state !== old?.owed;
  return {
    "a new entry": Boolean(page && entry && !old),
    "nothing to keep": Boolean(page && !entry),
    "an older page": Boolean(page?.newest && old?.newest && page.newest < old.newest),
    "a page without times": Boolean(entry && !entry.newest && page),
    "an answer": Boolean(page?.ownLast && old?.owed === "waiting" && entry?.owed === "answered"),
    "a promise found": Boolean(page?.due && old?.owed === "waiting" && entry?.owed === "promised"),
    "a reply deferred": Boolean(isLater && !old?.offered?.sent && entry?.offered?.sent),
    "thanks for it": Boolean(isLater && old?.offered?.sent && entry?.offered?.sent),
    "a deferring reply taken back": Boolean(!second && first?.due === null && old?.offered),
    "they wrote before it was sent": Boolean(isLater && old?.offered && !entry?.offered),
    "a snooze": decided("snooze") && entry?.wake !== old?.wake,
    "a snooze of what was done": decided("snooze") && old?.state === "answered",
    "woken early": Boolean(isLater && groupOf(before) === "asleep" && groupOf(after) !== "asleep"),
    "slept out": Boolean(old?.wake && Date.parse(old.wake) <= after.now && !decided("snooze")),
    done: decided("done") && old?.state !== "answered" && entry?.state === "answered",
    "no request": decided("dismiss") && old?.state !== "dismissed" && Boolean(entry),
    "no request, whatever they write": isLater && entry?.state === "dismissed",
    "undone: done": isRestored && old?.state === "answered",
    "undone: no request": isRestored && old?.state === "dismissed",
    "undone: snooze": isRestored && old?.state === "snoozed",
    "muted while it waits": first?.muted === true && groupOf(before) !== undefined,
    "a wait ended": Boolean(page && !page.waits && old?.waits?.length !== entry?.waits?.length),
    "more waits than are kept": Boolean(page && entry?.waits?.length === 40),
    "an export again": Boolean(page?.waits && old?.waits && isDeepStrictEqual(old, entry)),
    "somebody may be waiting": after.maybe.length > before.maybe.length,
    "hidden from the hints":
      first?.type === "ledgerHide" && before.hints.length > after.hints.length,
    "a quiet hour": after.quiet && after.overdue > 0,
    "overdue by time alone": told.length === 0 && after.overdue > before.overdue,
    "the clocks are changed": !step.zone && before.offset !== after.offset,
    "a journey": step.zone !== undefined,
    "the machine's clock is set": step.ahead !== undefined,
    "other settings": step.settings !== undefined,
    "all data out and in": step.reload === true,
    "an alarm": rang,
    "the worker is stopped": step.stop,
    "two tabs at once": atOnce,
    "two tabs at once, in one thread": atOnce && threadOf(told[0]) === threadOf(told[1]),
    "two tabs in order": told.length === 2 && !atOnce,
  };
}
