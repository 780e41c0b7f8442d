// @ts-check
/**
 * What a ledger must say, worked out from the whole history each time and from nothing that was worked out before: slow, and
 * plain enough to be believed. Written from the rules in words (what is owed, since when, what the user decided since), not
 * from their code. Pure.
 */

const DAY = 86_400_000;
const LIMIT_DAYS = 3;
/** Nobody waits for an answer to these. */
const NEVER = ["sales_pitch", "recruiter", "event_invite"];

/**
 * A message of a thread. `due`: the day, "2026-03-01", that the owner promises in it.
 * @typedef {{ own: boolean, at: number, due?: string }} Message
 */
/**
 * What happened to a thread, in order. `seen`: a page showed its first `upto` messages; `snooze`: until `wake`.
 * @typedef {{ what: "seen", at: number, upto: number }
 *   | { what: "snooze", at: number, wake: number }
 *   | { what: "done" | "dismiss" | "restore", at: number }
 *   | { what: "mute", at: number, muted: boolean }
 *   | { what: "offer", at: number, due: string | null }} Happening
 */
/** @typedef {{ id: string, kind: string, messages: Message[], log: Happening[] }} Thread */
/** @typedef {Extract<Happening, { what: "seen" }>} Seen */

/**
 * What a page says of the first messages of a thread.
 * @param {Thread} thread
 * @param {number} upto
 */
export function observation({ id, kind, messages }, upto) {
  const shown = messages.slice(0, upto);
  const last = shown.at(-1);
  const open = shown.slice(shown.findLastIndex((message) => message.own) + 1);
  return {
    ...{ thread: id, with: `With ${id}`, kind },
    needsReply: open.length > 0,
    since: open[0] ? time(open[0].at) : null,
    approaches: open.length,
    due: last?.own ? (last.due ?? null) : null,
    newest: last ? time(last.at) : null,
    ownLast: last?.own === true,
  };
}

export const time = (/** @type {number} */ ms) =>
  new Date(ms).toISOString().replace(/\.000Z$/, "Z");

/**
 * What is kept of a thread, as it is stored; null if nothing is: a thread that never owed anything.
 * @param {Thread} thread
 */
export function recordOf(thread) {
  const born = thread.log.findIndex((one) => one.what === "seen" && owes(thread, one.upto));
  if (born < 0) return null;
  const log = thread.log.slice(born);
  const news = newsOf(log);
  const last = /** @type {Seen} */ (news.at(-1));
  const { approaches, newest, kind } = observation(thread, last.upto);
  const now = owed(thread, log, last);
  const { state, wake } = decided(thread, log, now.owed);
  const offered = offerOf(thread, log, last);
  const waits = waitsOf(thread, log);
  return {
    ...{ version: 3, thread: thread.id, with: `With ${thread.id}`, kind, state, owed: now.owed },
    wake: wake === null ? null : time(wake),
    since: time(sinceOf(thread, log, last)),
    ...{ approaches, due: now.owed === "promised" ? now.due : null, newest },
    muted: log.findLast((one) => one.what === "mute")?.muted ?? false,
    ...(offered ? { offered } : {}),
    ...(waits.length > 0 ? { waits } : {}),
  };
}

/** @param {Thread} thread @param {number} upto */
function owes(thread, upto) {
  const { needsReply, due } = observation(thread, upto);
  return needsReply || due !== null;
}

/** The sightings that showed more than all before them; a page may show an older state. @param {Happening[]} log @returns {Seen[]} */
function newsOf(log) {
  /** @type {Seen[]} */
  const news = [];
  for (const one of log) {
    if (one.what === "seen" && one.upto > (news.at(-1)?.upto ?? 0)) news.push(one);
  }
  return news;
}

/**
 * What is owed after a sighting, by it and by a deferring reply that was inserted before it and sent.
 * @param {Thread} thread
 * @param {Happening[]} log
 * @param {Seen} at
 * @returns {{ owed: "waiting" | "promised" | "answered", due: string | null }}
 */
function owed(thread, log, at) {
  const seen = observation(thread, at.upto);
  const offered = offerOf(thread, log.slice(0, log.indexOf(at) + 1), at);
  const due = seen.due ?? (offered?.sent ? offered.due : null);
  if (seen.needsReply) return { owed: "waiting", due: null };
  return due ? { owed: "promised", due } : { owed: "answered", due: null };
}

/**
 * The deferring reply that counts after a sighting: the first own message after it sends it, the next keeps it, and theirs
 * makes all open anew.
 * @param {Thread} thread
 * @param {Happening[]} log
 * @param {Seen} at
 */
function offerOf(thread, log, at) {
  const offer = log.findLast((one) => one.what === "offer");
  if (!offer?.due) return null;
  const after = newsOf(log).filter((one) => log.indexOf(one) > log.indexOf(offer));
  const sent = after.length === 1 && observation(thread, at.upto).ownLast;
  return after.length === 0 || sent ? { due: offer.due, sent } : null;
}

/**
 * Since when: while somebody waits, since their first unanswered message; otherwise since a page first showed it so.
 * @param {Thread} thread
 * @param {Happening[]} log
 * @param {Seen} last
 */
function sinceOf(thread, log, last) {
  const seen = observation(thread, last.upto);
  if (seen.since) return Date.parse(seen.since);
  const news = newsOf(log);
  const states = news.map((one) => owed(thread, log, one).owed);
  const other = states.findLastIndex((state) => state !== states.at(-1));
  return /** @type {Seen} */ (news[other + 1]).at;
}

/**
 * What the user decided, as far as it still holds.
 * @param {Thread} thread
 * @param {Happening[]} log
 * @param {string} owes what is owed now
 * @returns {{ state: string, wake: number | null }}
 */
function decided(thread, log, owes) {
  const from = log.findLastIndex((one) => one.what === "restore");
  const since = log.slice(from + 1);
  // "Not a request" holds whatever they write, until it is taken back.
  if (since.some((one) => one.what === "dismiss")) return { state: "dismissed", wake: null };
  const news = log.indexOf(/** @type {Seen} */ (newsOf(log).at(-1)));
  // Any other decision is about what was owed then: news end it.
  const standing = log.slice(Math.max(from, news) + 1);
  const open = owed(thread, log, /** @type {Seen} */ (newsOf(log).at(-1))).owed !== "answered";
  if (!open) return { state: owes, wake: null };
  const done = standing.some((one) => one.what === "done");
  if (done) return { state: "answered", wake: null };
  const snooze = standing.findLast((one) => one.what === "snooze" && one.wake > one.at);
  if (snooze?.what === "snooze") return { state: "snoozed", wake: snooze.wake };
  return { state: owes, wake: null };
}

/**
 * The waits that ended: each time a page showed an own message where somebody had waited.
 * @param {Thread} thread
 * @param {Happening[]} log
 */
function waitsOf(thread, log) {
  const news = newsOf(log);
  const waits = news.slice(1).flatMap((one, at) => {
    const before = /** @type {Seen} */ (news[at]);
    const [was, is] = [observation(thread, before.upto), observation(thread, one.upto)];
    const ended = was.needsReply && !is.needsReply && !NEVER.includes(thread.kind);
    return ended ? [{ since: was.since, until: is.newest, kind: thread.kind }] : [];
  });
  return waits.sort((a, b) => (String(a.since) < String(b.since) ? -1 : 1));
}

/**
 * How many the badge counts.
 * @param {Thread[]} threads
 * @param {number} now
 * @param {number} offset minutes by which the user's clock is ahead of UTC
 */
export function overdue(threads, now, offset) {
  return threads.filter((thread) => {
    const record = recordOf(thread);
    if (!record || record.muted || ["answered", "dismissed"].includes(record.state)) return false;
    const asleep = record.state === "snoozed" && record.wake && Date.parse(record.wake) > now;
    if (asleep) return false;
    if (record.owed === "waiting") {
      return !NEVER.includes(record.kind) && Date.parse(record.since) + LIMIT_DAYS * DAY <= now;
    }
    if (record.owed !== "promised" || !record.due) return false;
    // The day after the promised one has begun where the user lives.
    return Date.parse(`${record.due}T00:00:00Z`) + DAY - offset * 60_000 <= now;
  }).length;
}
