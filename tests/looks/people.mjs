// @ts-check
/** Who waits in the pictures, and a year of answers. */

import { threadId } from "../inbox/ids.js";

/** A Monday morning: what the pictures call now. */
export const NOW = Date.UTC(2026, 10, 23, 10);
const DAY = 86_400_000;

/** Who waits, in all the ways there are. */
export const OWED = [
  record("Oluwaseun Adeyemi", 21, { approaches: 3, kind: "feedback" }),
  record("Wilhelmina Featherstonehaugh-Cholmondeley", 9, { kind: "introduction" }),
  record("Mei-Lin Zhao", 6, {
    ...{ state: "promised", owed: "promised", kind: "meeting" },
    due: new Date(NOW + 4 * DAY).toISOString().slice(0, 10),
  }),
  record("Ines Duarte", 1),
  record("Bashir Khoury", 2, { state: "snoozed", wake: new Date(NOW + 3 * DAY).toISOString() }),
];

/** A year of answers. */
export const YEAR = Array.from({ length: 48 }, (_, at) => {
  const until = NOW - (at * 7 + 3) * DAY;
  const since = until - ((at * 7919) % 300) * 3_600_000;
  const [from, to] = [since, until].map((one) => new Date(one).toISOString());
  const kind = ["advice", "feedback", "meeting", "introduction"][at % 4] ?? "advice";
  const name = `Person ${at + 1}`;
  const more = { state: "answered", owed: "answered", kind };
  return record(name, 400 - at, { ...more, waits: [{ since: from, until: to, kind }] });
});

/**
 * LinkedIn's export of three conversations, two of which never had an answer. Its days count back from the real present: what
 * reads it is a worker, whose clock nobody stops.
 */
export const EXPORT = Buffer.from(
  [
    "CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,SUBJECT,CONTENT,FOLDER",
    line("Ines Duarte", "Robin Hale", 40, "Could you look over my portfolio before I send it out?"),
    line("Robin Hale", "Bashir Khoury", 98, "Of course, it is a pleasure."),
    line("Bashir Khoury", "Robin Hale", 100, "Would you give me feedback on my first talk?"),
    line(
      "Mei-Lin Zhao",
      "Robin Hale",
      12,
      "Do you have 20 minutes for a call about bridges next week?",
    ),
  ].join("\r\n"),
);

/** A line of messages.csv. @param {string} from @param {string} to @param {number} days ago @param {string} text */
function line(from, to, days, text) {
  const other = from === "Robin Hale" ? to : from;
  const profile = (/** @type {string} */ name) =>
    `https://www.linkedin.com/in/${name.toLowerCase().replaceAll(" ", "-")}`;
  const date = new Date(Date.now() - days * DAY).toISOString().slice(0, 19).replace("T", " ");
  const cells = [
    threadId(other),
    "",
    from,
    profile(from),
    to,
    profile(to),
    `${date} UTC`,
    "",
    text,
  ];
  return [...cells, "INBOX"].map((cell) => `"${cell}"`).join(",");
}

/** A stored conversation. @param {string} name @param {number} days how long it has waited @param {Record<string, unknown>} [more] */
export function record(name, days, more = {}) {
  const at = new Date(NOW - days * DAY).toISOString();
  return {
    ...{ version: 3, thread: name, with: name, kind: "advice", state: "waiting", owed: "waiting" },
    ...{ wake: null, since: at, newest: at, approaches: 1, due: null, muted: false, waits: [] },
    ...more,
  };
}
