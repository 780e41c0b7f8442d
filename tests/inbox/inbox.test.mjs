// @ts-check
/** The pure parts of the demo inbox: data, identifiers, times, wording, and the answers to addresses. */

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";

import { conversations, owner, sortsOf } from "./conversations.js";
import { messageUrn, profileId, threadId, threadPath, threadUuid } from "./ids.js";
import { assets, HOSTILE_CSP, NONCE, page } from "./pages.js";
import { serveInbox } from "./server.mjs";
import { openInbox, openThread } from "./threads.js";
import { clock, dayHeading, rowTime, wordsOf } from "./wording.js";

const DAY = 86_400_000;
const REQUESTS = [
  "meeting",
  "mentoring",
  "advice",
  "feedback",
  "job_help",
  "introduction",
  "collaboration",
  "speaking",
  "information",
];
/** Moments at which a load might happen: round the clock, over a month's and a year's end. */
const loads = ["2026-11-22T00:00:30", "2026-11-22T12:33:00", "2027-01-01T08:40:00"]
  .flatMap((start) => Array.from({ length: 24 }, (_, hour) => Date.parse(start) + hour * 3_600_000))
  .concat(Date.now());

/** @param {string} base64 */
const decode = (base64) => Buffer.from(base64, "base64").toString("latin1");

/** @param {string} path */
const at = (path) => page(new URL(path, "https://inbox.test"));

test("there are conversations of every kind of request and of at least 14 sorts", () => {
  const kinds = new Set(conversations.map(({ kind }) => kind));
  assert.deepEqual(
    REQUESTS.filter((kind) => !kinds.has(kind)),
    [],
  );
  assert.ok(conversations.length >= 16);
  assert.ok(new Set(conversations.flatMap(sortsOf)).size >= 14);
  assert.equal(new Set(conversations.map(({ key }) => key)).size, conversations.length);
});

for (const { key, people, messages, unread = 0 } of conversations) {
  test(`${key} is well-formed`, () => {
    const names = people.map(({ name }) => name);
    assert.ok(names.length > 0 && !names.includes(owner.name));
    assert.ok(messages.length > 0);
    assert.ok(unread <= messages.length);
    if (unread > 0) assert.ok(!messages.at(-1)?.own, "what the owner wrote is not unread");
    for (const [index, message] of messages.entries()) {
      assert.match(message.at, /^([01]\d|2[0-3]):[0-5]\d$/);
      const { text, system, deleted, attachment, from } = message;
      assert.ok(text ?? system ?? deleted ?? attachment);
      if (from !== undefined) assert.ok(names.includes(from));
      if (names.length > 1 && !message.own && !system) assert.ok(from, "a group says who writes");
      const before = messages[index - 1];
      if (!before) continue;
      const sameDay = before.daysAgo === message.daysAgo;
      if (sameDay) assert.ok(before.at < message.at);
      else assert.ok(before.daysAgo - message.daysAgo >= 2, "else two days could become one");
    }
  });
}

test("times are in order, never in the future, and as many whole days old as told", () => {
  for (const now of loads) {
    for (const conversation of conversations) {
      const { messages } = openThread(conversation, now);
      for (const [index, { time, daysAgo }] of messages.entries()) {
        const before = messages[index - 1];
        const next = messages[index + 1];
        assert.ok(time < now);
        if (before) assert.ok(before.time < time);
        // An hour's leeway for a change to or from daylight saving time.
        const days = (now - time) / DAY;
        if (next?.daysAgo !== daysAgo) {
          assert.ok(days > daysAgo - 0.05 && days < daysAgo + 1.05, `${conversation.key} ${days}`);
        }
        if (before && before.daysAgo === daysAgo) {
          assert.equal(new Date(before.time).toDateString(), new Date(time).toDateString());
        }
      }
    }
  }
});

test("the inbox is sorted, the most recent first", () => {
  const times = openInbox(Date.now()).map(({ messages }) => messages.at(-1)?.time ?? 0);
  assert.deepEqual(
    times,
    times.toSorted((a, b) => b - a),
  );
});

test("the essay's own case is there: a friend wrote 30 and 16 days ago and heard nothing", () => {
  const naomi = conversations.find(({ key }) => key === "naomi-followup");
  assert.deepEqual(
    naomi?.messages.map(({ daysAgo, own }) => [daysAgo, own]),
    [
      [30, undefined],
      [16, undefined],
    ],
  );
});

test("a thread's id holds its uuid and fits into an address", () => {
  for (const { key } of conversations) {
    assert.match(
      threadUuid(key),
      /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/,
    );
    assert.match(threadId(key), /^2-[A-Za-z0-9]+={0,2}$/);
    assert.equal(decode(threadId(key).slice(2)), `${threadUuid(key)}_100`);
    assert.equal(threadPath(key), `/messaging/thread/${threadId(key)}/`);
  }
  assert.equal(new Set(conversations.map(({ key }) => threadId(key))).size, conversations.length);
});

test("a message's URN decodes to the owner, the time and the thread", () => {
  const time = Date.UTC(2023, 1, 17, 13, 44);
  const urn = messageUrn("naomi-followup", time, 2);
  const [, profile, base64] =
    urn.match(/^urn:li:msg_message:\(urn:li:fsd_profile:(ACoAA[\w-]{34}),2-([^)]+)\)$/) ?? [];
  assert.equal(profile, profileId(owner.name));
  const [, milliseconds, thread] =
    decode(base64).match(/^(\d{13})b\d+-\d{3}&([0-9a-f-]{36}_\d+)$/) ?? [];
  assert.equal(Number(milliseconds), time);
  assert.equal(thread, decode(threadId("naomi-followup").slice(2)));
});

test("times and headings follow the page's language", () => {
  const now = new Date(2026, 10, 22, 12, 0).getTime();
  const day = (/** @type {number[]} */ ...[year, month, date, hours = 14, minutes = 5]) =>
    new Date(year, month, date, hours, minutes).getTime();
  const [en, de, fr, es] = ["en", "de", "fr", "es"].map(wordsOf);
  /** @type {[string, string][]} */
  const table = [
    [clock(day(2026, 10, 22, 9, 5), en), "9:05 AM"],
    [clock(day(2026, 10, 22, 9, 5), de), "09:05"],
    [dayHeading(day(2026, 10, 22, 9), now, en), "Today"],
    [dayHeading(day(2026, 10, 22, 9), now, de), "Heute"],
    [dayHeading(day(2026, 10, 20), now, en), "Friday"],
    [dayHeading(day(2026, 10, 20), now, de), "Freitag"],
    [dayHeading(day(2026, 10, 20), now, es), "viernes"],
    [dayHeading(day(2026, 10, 5), now, en), "Nov 5"],
    [dayHeading(day(2026, 10, 5), now, de), "5. Nov."],
    [dayHeading(day(2026, 10, 5), now, fr), "5 nov."],
    [dayHeading(day(2025, 10, 5), now, en), "Nov 5, 2025"],
    [rowTime(day(2026, 10, 22, 9, 42), now, en), "9:42 AM"],
    [rowTime(day(2026, 10, 18), now, en), "Nov 18"],
    [rowTime(day(2023, 0, 3), now, en), "Jan 3, 2023"],
  ];
  for (const [got, wanted] of table) assert.equal(got, wanted);
});

test("every page of the inbox is answered, and nothing else is", () => {
  for (const path of [
    "/messaging/",
    "/messaging/?empty=1",
    threadPath("naomi-followup"),
    `${threadPath("naomi-followup")}?hosting=preload`,
    "/preload/?_bprMode=vanilla",
    "/feed/",
    "/feed/?hosting=shadow",
  ]) {
    const answer = at(path);
    assert.equal(answer?.status, 200, path);
    assert.match(answer?.headers["content-type"] ?? "", /^text\/html/);
  }
  assert.equal(at("/messaging/thread/2-bm9ib2R5/")?.status, 404);
  assert.equal(at("/inbox-assets/pages.js")?.status, 404);
  assert.equal(at("/inbox-assets/../../package.json"), null);
  assert.equal(at("/"), null);
  assert.equal(at("/favicon.ico"), null);
});

test("the page's language is one it knows", () => {
  assert.match(at("/messaging/?lang=de")?.body ?? "", /<html lang="de">/);
  assert.match(at('/messaging/?lang="><b>')?.body ?? "", /<html lang="en">/);
});

test("a policy goes on every answer, and every script and style carries its nonce", () => {
  for (const path of ["/messaging/", "/inbox-assets/main.js"]) {
    const answer = page(new URL(path, "https://inbox.test"), { csp: HOSTILE_CSP });
    assert.equal(answer?.headers["content-security-policy"], HOSTILE_CSP);
  }
  assert.equal(at("/messaging/")?.headers["content-security-policy"], undefined);
  const tags = at("/messaging/")?.body.match(/<(script|link|style)[^>]*>/g) ?? [];
  assert.equal(tags.length, 2);
  for (const tag of tags) assert.ok(tag.includes(`nonce="${NONCE}"`));
});

test("what a page loads is all there, and builds without markup in strings", () => {
  for (const name of assets) {
    const answer = at(`/inbox-assets/${name}`);
    assert.equal(answer?.status, 200);
    const body = answer?.body ?? "";
    assert.doesNotMatch(body, /\.(inner|outer)HTML|insertAdjacentHTML|document\.write|setInterval/);
    for (const [, specifier] of body.matchAll(/(?:from|import)\s*\(?"(\.[^"]+)"/g)) {
      const path = new URL(specifier, `https://inbox.test/inbox-assets/${name}`).pathname;
      assert.ok(
        assets.includes(path.replace("/inbox-assets/", "")),
        `${name} imports ${specifier}`,
      );
    }
  }
});

test("with ?broken=1 no name in the style sheet tells what an element is", () => {
  const style = at("/inbox-assets/inbox.css?broken=1")?.body ?? "";
  assert.doesNotMatch(style, /msg-|scaffold-/);
  assert.match(readFileSync(new URL("inbox.css", import.meta.url), "utf8"), /\.msg-form/);
});

test("the server answers like the function, on the loopback address", async () => {
  const { origin, close } = await serveInbox();
  try {
    const answer = await fetch(`${origin}/messaging/`);
    assert.equal(answer.status, 200);
    assert.equal(await answer.text(), at("/messaging/")?.body);
    assert.equal((await fetch(`${origin}/nothing`)).status, 404);
    assert.equal(new URL((await fetch(`${origin}/`)).url).pathname, "/messaging/");
  } finally {
    await close();
  }
});
