// @ts-check
/**
 * What the ledger must hold and show, by its description alone: a reference that keeps the whole history and works out
 * everything from its beginning each time. It shares no line with the rules, and it is as slow as it is plain.
 */

/** A page, a decision, a setting or a journey, and what the machine's clock said then (ms since 1970).
 * @typedef {{ now: number, message?: any, settings?: any, zone?: string }} Happening */

/** A page that counted: one that was no older than what was known.
 * @typedef {{ place: number, seen: any, isLater: boolean, isNews: boolean, owed: string, due: string | null, since: number }} Page */

/** @typedef {ReturnType<typeof reference>} Reference */

/** An entry as it is stored, without the version of its form. @typedef {Record<string, any>} Entry */

const [DAY, HOUR, MINUTE] = [86_400_000, 3_600_000, 60_000];
const UNCOUNTED = ["sales_pitch", "recruiter", "event_invite"];
const MOST_WAITS = 40;
export const GROUPS = ["overdue", "promised", "waiting", "asleep"];

/**
 * Everything there is to see after a history. `next`: when something that is shown changes by itself.
 * @param {Happening[]} history
 * @param {number} now
 */
export function reference(history, now) {
  const entries = entriesOf(history);
  const clock = clockOf(history, now);
  const rows = entries.flatMap((entry) => rowOf(entry, clock));
  const counts = GROUPS.map((group) => rows.filter((row) => row.group === group).length);
  const quiet = clock.isQuiet(now);
  const hints = hintsOf(history);
  const age = Math.max(1, clock.limitDays) * DAY;
  const turns = [
    ...entries.map((entry) => overdueFrom(entry, clock) ?? 0),
    ...rows.map(({ group, at }) => (group === "asleep" ? at : 0)),
    ...hints.map(({ since }) => since + age),
    ...clock.quietTurns(),
  ];
  const ahead = turns.filter((at) => at > now);
  return {
    entries,
    rows: rows.map(({ entry, group, at }) => ({
      entry,
      group,
      place: GROUPS.indexOf(group) * 1e15 + at,
    })),
    counts,
    overdue: counts[0] ?? 0,
    quiet,
    badge: quiet || counts[0] === 0 ? "" : String(counts[0]),
    next: ahead.length > 0 ? Math.min(...ahead) : null,
    hints,
    maybe: hints.filter(({ since }) => since + age <= now),
  };
}

/** @param {Happening[]} history @returns {Entry[]} */
function entriesOf(history) {
  const ids = new Set(history.map(threadOf).filter(Boolean));
  return [...ids]
    .sort()
    .flatMap((id) => entryOf(history.filter((one) => threadOf(one) === id)) ?? []);
}

/** @param {Happening} happening */
export const threadOf = ({ message }) => message?.observation?.thread ?? message?.threadId;

/** What is kept of one thread; null where nothing was ever owed. @param {Happening[]} own its history @returns {Entry | null} */
function entryOf(own) {
  const pages = pagesOf(own);
  const [first, last] = [pages[0], pages.at(-1)];
  if (!first || !last) return null;
  const { seen } = last;
  const kept = own.slice(first.place);
  const muted = kept.findLast(({ message }) => message.type === "ledgerMute")?.message.muted;
  const [offered, waits] = [offerAfter(own, pages, own.length), waitsOf(own, pages)];
  return {
    thread: seen.thread,
    with: seen.with,
    kind: seen.kind,
    ...stateOf(own, pages, last),
    owed: last.owed,
    since: written(last.since),
    approaches: seen.approaches,
    due: last.owed === "promised" ? last.due : null,
    newest: seen.newest === null ? null : written(Date.parse(seen.newest)),
    muted: muted ?? false,
    ...(offered && { offered }),
    ...(waits.length > 0 && { waits }),
  };
}

/** The pages of a thread that counted, and what each said is owed. @param {Happening[]} own @returns {Page[]} */
function pagesOf(own) {
  const pages = /** @type {Page[]} */ ([]);
  own.forEach(({ now, message }, place) => {
    if (message.type !== "ledgerObserve") return;
    const seen = message.observation;
    const before = pages.at(-1);
    if (before && timeOf(seen) < timeOf(before.seen)) return;
    const isLater = before !== undefined && timeOf(seen) > timeOf(before.seen);
    const page = { place, seen, isLater, isNews: false, owed: "", due: null, since: now };
    const offer = offerAfter(own, [...pages, page], place);
    const due = seen.due ?? (offer?.sent ? offer.due : null);
    const owed = seen.needsReply ? "waiting" : due ? "promised" : "answered";
    if (!before && owed === "answered" && !seen.waits?.length) return;
    const isOther = before?.owed !== owed;
    const isMore = seen.newest === null && before?.seen.approaches !== seen.approaches;
    let since = isOther ? now : (before?.since ?? now);
    if (owed === "waiting" && seen.since !== null) since = Date.parse(seen.since);
    pages.push({ ...page, isNews: isLater || isOther || isMore, owed, due, since });
  });
  return pages;
}

/** When the newest message that a page shows was written; a page without times is older than any with. @param {any} seen */
const timeOf = (seen) => (seen.newest === null ? -Infinity : Date.parse(seen.newest));

/**
 * The deferring reply that was inserted last, unless something has settled it: it is sent with the first own message that
 * is seen after it, kept with the next, and of no account once they ask again, or write before it was sent.
 * @param {Happening[]} own
 * @param {Pick<Page, "place" | "seen" | "isLater">[]} pages
 * @param {number} until
 * @returns {{ due: string, sent: boolean } | null}
 */
function offerAfter(own, pages, until) {
  const known = pages[0]?.place ?? Infinity;
  const place = own.findLastIndex(
    ({ message }, at) => message.type === "ledgerOffer" && at > known && at < until,
  );
  const due = own[place]?.message.due;
  if (!due) return null;
  const [first, ...others] = pages.filter((page) => page.isLater && page.place > place);
  if (!first) return { due, sent: false };
  const isSettled = others.some(({ seen }) => seen.ownLast || seen.needsReply);
  return first.seen.ownLast && !isSettled ? { due, sent: true } : null;
}

/**
 * What the user decided holds until something new is seen; "not a request" holds until it is taken back.
 * @param {Happening[]} own
 * @param {Page[]} pages
 * @param {Page} last
 * @returns {{ state: string, wake: string | null }}
 */
function stateOf(own, pages, last) {
  const decided = own.flatMap(({ now, message }, place) =>
    message.type === "ledgerAct" && place > (pages[0]?.place ?? 0)
      ? [{ now, place, decision: message.decision, wake: message.wake }]
      : [],
  );
  const news = pages.findLast((page) => page.isNews)?.place ?? -1;
  const restored = decided.findLast(({ decision }) => decision === "restore")?.place ?? -1;
  const [open, standing] = [restored, Math.max(news, restored)].map((from) =>
    decided.filter(({ place }) => place > from),
  );
  if (open?.some(({ decision }) => decision === "dismiss")) {
    return { state: "dismissed", wake: null };
  }
  if (last.owed === "answered" || standing?.some(({ decision }) => decision === "done")) {
    return { state: "answered", wake: null };
  }
  const snooze = standing?.findLast(
    ({ decision, wake, now }) => decision === "snooze" && wake > now,
  );
  return snooze
    ? { state: "snoozed", wake: written(snooze.wake) }
    : { state: last.owed, wake: null };
}

/** Each wait that an answer ended, once, oldest first: those that were seen to end, and those that an export told of.
 * @param {Happening[]} own @param {Page[]} pages */
function waitsOf(own, pages) {
  const waits = /** @type {Map<number, { since: string, until: string, kind: string }>} */ (
    new Map()
  );
  const add = (
    /** @type {number} */ since,
    /** @type {number} */ until,
    /** @type {string} */ kind,
  ) => {
    if (waits.has(since)) return;
    waits.set(since, { since: written(since), until: written(Math.max(since, until)), kind });
  };
  own.forEach(({ now, message }, place) => {
    if (message.type !== "ledgerObserve") return;
    const seen = message.observation;
    for (const told of seen.waits ?? [])
      add(Date.parse(told.since), Date.parse(told.until), told.kind);
    const index = pages.findIndex((page) => page.place === place);
    const [before, page] = [pages[index - 1], pages[index]];
    if (before?.owed !== "waiting" || page?.owed === "waiting" || !seen.ownLast) return;
    const { kind } = before.seen;
    if (!UNCOUNTED.includes(kind)) add(before.since, Date.parse(seen.newest ?? written(now)), kind);
  });
  const sorted = [...waits].sort(([a], [b]) => a - b);
  return sorted.map(([, wait]) => wait).slice(-MOST_WAITS);
}

/** RFC 3339 as the ledger writes it. @param {number} at */
const written = (at) => new Date(at).toISOString().replace(".000Z", "Z");

/**
 * The settings and the user's clock as they are now.
 * @param {Happening[]} history
 * @param {number} now
 */
function clockOf(history, now) {
  const settings = history.findLast((one) => one.settings)?.settings ?? {};
  const offset = offsetOf(history.findLast((one) => one.zone)?.zone ?? "UTC", now) * MINUTE;
  const { limitDays = 3, limits = {}, workingDays = false, quietHours } = settings;
  const { from = 0, to = 0 } = quietHours ?? {};
  const hour = (/** @type {number} */ at) => new Date(at + offset).getUTCHours();
  const isWeekend = (/** @type {number} */ at) =>
    [0, 6].includes(new Date(at + offset).getUTCDay());
  return {
    now,
    limitDays,
    /** When so many days that count have passed. @param {number} since @param {string} kind */
    limit(since, kind) {
      if (UNCOUNTED.includes(kind)) return null;
      let [at, days] = [since, limits[kind] ?? limitDays];
      while (days > 0) {
        at += DAY;
        if (!workingDays || !isWeekend(at)) days -= 1;
      }
      return at;
    },
    /** When a day begins where the user is. @param {string} day */
    midnight: (day) => Date.parse(day) - offset,
    /** @param {number} at */
    isQuiet: (at) =>
      from < to
        ? hour(at) >= from && hour(at) < to
        : from > to && !(hour(at) >= to && hour(at) < from),
    /** When it becomes quiet, and when it ends being so. */
    quietTurns() {
      if (from === to) return [];
      const hours = Array.from({ length: 25 }, (_, n) => n * HOUR + now - ((now + offset) % HOUR));
      return [from, to].flatMap((turn) => hours.filter((at) => at > now && hour(at) === turn));
    },
  };
}

/** Minutes by which a zone's clocks are ahead of UTC. @param {string} zone @param {number} at */
export function offsetOf(zone, at) {
  const format = new Intl.DateTimeFormat("en", { timeZone: zone, timeZoneName: "longOffset" });
  const name = format.formatToParts(at).find(({ type }) => type === "timeZoneName")?.value ?? "";
  const [, sign, hours = 0, minutes = 0] = name.match(/^GMT(?:([+-])(\d\d):(\d\d))?$/) ?? [];
  return (sign === "-" ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
}

/** From when on an entry counts on the badge. @param {Entry} entry @param {ReturnType<typeof clockOf>} clock */
function overdueFrom({ state, owed, muted, since, kind, due, wake }, clock) {
  if (muted || state === "answered" || state === "dismissed") return null;
  const from =
    owed === "promised" ? clock.midnight(due) + DAY : clock.limit(Date.parse(since), kind);
  return from && state === "snoozed" ? Math.max(from, Date.parse(wake)) : from;
}

/** Its line in the list, with what it is ordered by; none for what owes nothing, is muted or never counts.
 * @param {Entry} entry @param {ReturnType<typeof clockOf>} clock */
function rowOf(entry, clock) {
  const from = overdueFrom(entry, clock);
  if (from === null) return [];
  const wake = entry.state === "snoozed" ? Date.parse(entry.wake) : 0;
  const isPromised = entry.owed === "promised";
  const at = isPromised ? clock.midnight(entry.due) : Date.parse(entry.since);
  if (wake > clock.now) return [{ group: "asleep", at: wake, entry }];
  if (from <= clock.now) return [{ group: "overdue", at, entry }];
  return [{ group: isPromised ? "promised" : "waiting", at, entry }];
}

/**
 * Who may be waiting, by the conversation list: whose row was seen last with a message of theirs that is of a later day
 * than what was known, and whose name was neither opened nor hidden since.
 * @param {Happening[]} history
 */
function hintsOf(history) {
  const sighted = /** @type {Map<string, { place: number, row: any }>} */ (new Map());
  history.forEach(({ message }, place) => {
    for (const row of message?.rows ?? []) sighted.set(row.with, { place, row });
  });
  return [...sighted].flatMap(([name, { place, row }]) => {
    const isNamed = (/** @type {Happening} */ { message }) =>
      name === (message?.with ?? message?.observation?.with);
    const isOver = row.own || row.group || row.at === null || history.slice(place).some(isNamed);
    return isOver || row.at.slice(0, 10) <= knownDay(history.slice(0, place), name)
      ? []
      : [{ with: name, since: Date.parse(row.at) }];
  });
}

/** The newest day that was seen inside a thread of that name, or on which it was hidden. @param {Happening[]} before @param {string} name */
function knownDay(before, name) {
  const hidden = before.filter(({ message }) => message?.with === name);
  const days = hidden.map(({ now }) => written(now));
  const named = before.filter(({ message }) => message?.observation?.with === name);
  for (const id of new Set(named.map(threadOf))) {
    const own = before.filter((one) => threadOf(one) === id);
    const entry = entryOf(own);
    if (entry) days.push(entry.newest ?? "9999");
    // As long as there was no entry, its pages said what was known.
    const pages = own.slice(0, pagesOf(own)[0]?.place).filter(({ message }) => message.observation);
    days.push(...pages.map(({ now, message }) => message.observation.newest ?? written(now)));
  }
  return (days.sort().at(-1) ?? "").slice(0, 10);
}
