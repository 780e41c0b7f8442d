// @ts-check
/** The content script's pure parts: identifiers, headings and clocks in many languages, and the panel's place. */

import assert from "node:assert/strict";
import test from "node:test";
import { placePanel, placeTab } from "../../extension/content/layout.js";
import { moment, parseClock, parseHeading } from "../../extension/content/times.js";
import {
  isUuid,
  parseMessageUrn,
  parseProfileId,
  parseThreadId,
} from "../../extension/content/urn.js";
import { messageUrn, profileId, threadId, threadUuid } from "../inbox/ids.js";

const NOW = new Date(2026, 10, 22, 12).getTime(); // a Sunday
const UUID = "e79fb748-c3c8-4b53-8a8f-cf2da53ae54d";

test("a URN tells time, thread and owner", () => {
  const key = parseMessageUrn(messageUrn("priya-coffee", 1793869327000, 3));
  assert.deepEqual(key, {
    time: 1793869327000,
    thread: threadUuid("priya-coffee"),
    owner: profileId("Robin Hale"),
  });
});

test("malformed and hostile URNs are null", () => {
  const urn = (/** @type {string} */ name, owner = "ACoAAx") =>
    `urn:li:msg_message:(urn:li:fsd_profile:${owner},2-${btoa(name)})`;
  const cases = [
    "",
    null,
    undefined,
    "urn:li:msg_message:()",
    "urn:li:msg_message:(urn:li:fsd_profile:ACoAAx,2-%%%)",
    urn(`99999999999999999999b1-1&${UUID}`),
    urn(`12b1-1&${UUID}`),
    urn("1793869327000b1-1&"),
    urn("1793869327000b1-1&../../etc/passwd"),
    urn(`1793869327000b1-1&${"a".repeat(5000)}`),
    `urn:li:msg_message:(${"x".repeat(2_000_000)}`,
    "__proto__",
  ];
  for (const text of cases) assert.equal(parseMessageUrn(text), null, String(text).slice(0, 80));
});

test("a thread's id in the address is its uuid; an id of another kind is itself", () => {
  const id = threadId("priya-coffee");
  assert.equal(parseThreadId(id), threadUuid("priya-coffee"));
  assert.equal(parseThreadId(encodeURIComponent(id)), threadUuid("priya-coffee"));
  assert.equal(parseThreadId("6123456789"), "6123456789");
  assert.equal(parseThreadId("2-%E0%A4%A"), "2-%E0%A4%A");
  assert.ok(isUuid(UUID) && !isUuid("6123456789"));
});

test("a member's id is told from a vanity address", () => {
  assert.equal(parseProfileId("https://www.linkedin.com/in/ACoAAB_pJ9CYSx/"), "ACoAAB_pJ9CYSx");
  assert.equal(parseProfileId("/in/jane-doe"), null);
  assert.equal(parseProfileId(null), null);
});

/** Interface languages of LinkedIn whose dates are read whole, as Intl writes them. */
const LANGUAGES =
  "en-US en-GB de es fr it pt-BR nl sv da nb fi pl cs ro hu tr ru uk el ja zh-CN zh-TW ko id ms hi ar";

for (const language of LANGUAGES.split(" ")) {
  test(`headings and clocks of two years: ${language}`, () => {
    const write = (/** @type {Date} */ date, /** @type {Intl.DateTimeFormatOptions} */ options) =>
      new Intl.DateTimeFormat(language, options).format(date);
    for (let back = 0; back < 730; back += back < 8 ? 1 : 5) {
      const date = new Date(2026, 10, 22 - back, 12);
      const headings = [
        ...(back > 0 && back < 7 ? [write(date, { weekday: "long" })] : []),
        ...(back < 360 ? [write(date, { month: "short", day: "numeric" })] : []),
        write(date, { month: "short", day: "numeric", year: "numeric" }),
        write(date, { month: "long", day: "numeric", year: "numeric" }),
      ];
      const day = { year: date.getFullYear(), month: date.getMonth() + 1, day: date.getDate() };
      for (const heading of headings) {
        assert.deepEqual(parseHeading(heading, language, NOW), day, heading);
        assert.deepEqual(parseHeading(heading.toUpperCase(), language, NOW), day, heading);
      }
    }
    const today = new Intl.RelativeTimeFormat(language, { numeric: "auto" }).format(0, "day");
    assert.deepEqual(parseHeading(today, language, NOW), { year: 2026, month: 11, day: 22 });
    for (let minutes = 0; minutes < 1440; minutes += 13) {
      const date = new Date(2026, 0, 1, 0, minutes);
      for (const hourCycle of /** @type {const} */ (["h12", "h23"])) {
        const clock = write(date, { hour: "numeric", minute: "2-digit", hourCycle });
        assert.equal(parseClock(clock, language), minutes, clock);
      }
    }
  });
}

test("headings that say two things, or nothing", () => {
  assert.deepEqual(parseHeading("Today, Nov 5, 2025", "en", NOW), {
    year: 2025,
    month: 11,
    day: 5,
  });
  assert.deepEqual(parseHeading("Dec 30", "en", NOW), { year: 2025, month: 12, day: 30 });
  assert.deepEqual(parseHeading("Sunday", "en", NOW), { year: 2026, month: 11, day: 15 });
  for (const none of ["", "Nov 31", "New messages", "Smarch 3", "9".repeat(70), "x".repeat(9999)]) {
    assert.equal(parseHeading(none, "en", NOW), null, none.slice(0, 20));
  }
  for (const none of ["", "25:00", "10:61", "soon", "1:2"])
    assert.equal(parseClock(none, "en"), null);
  assert.ok(parseHeading("Nov 5", "no such language", NOW));
  assert.equal(
    moment({ year: 2026, month: 1, day: 2 }, 90),
    new Date(2026, 0, 2, 1, 30).toISOString(),
  );
});

const rect = (/** @type {number[]} */ ...[left = 0, top = 0, right = 0, bottom = 0]) => ({
  left,
  top,
  right,
  bottom,
});

test("the panel is never over the composer, in any window", () => {
  for (let width = 320; width <= 2000; width += 84) {
    for (let height = 400; height <= 1100; height += 100) {
      for (const split of [0.2, 0.3, 0.5]) {
        const list = rect(0, 0, width * split, height);
        const open = rect(width * split, 0, width, height);
        const composer = rect(open.left, height - 150, width, height);
        for (const side of /** @type {const} */ (["left", "right"])) {
          const scene = { width, height, open: [open, list], others: [], composer, messages: null };
          for (const box of [placePanel(scene, side).rect, placeTab(scene, side)]) {
            const over = box.left < composer.right && composer.left < box.right;
            assert.ok(!over || box.bottom <= composer.top, JSON.stringify({ scene, box }));
            assert.ok(box.left >= 0 && box.right <= width && box.top >= 0 && box.bottom <= height);
          }
        }
      }
    }
  }
});

test("it stands on the side chosen, else on the other, else in the empty part of a wide thread", () => {
  const free = { width: 1600, height: 900, others: [], composer: null, messages: null };
  const middle = { ...free, open: [rect(400, 0, 1200, 900)] };
  assert.equal(placePanel(middle, "right").side, "right");
  assert.equal(placePanel(middle, "left").side, "left");
  const atRight = { ...free, open: [rect(400, 0, 1600, 900)] };
  assert.equal(placePanel(atRight, "right").side, "left");
  const besideList = {
    ...free,
    open: [rect(400, 0, 1200, 900)],
    lists: [rect(60, 0, 400, 900)],
  };
  assert.equal(placePanel(besideList, "right").side, "right");
  const overList = placePanel(besideList, "left");
  assert.ok(overList.docked && overList.side === "left" && overList.rect.right <= 400);
  const wide = {
    ...free,
    open: [rect(0, 0, 1600, 900)],
    composer: rect(0, 700, 1600, 900),
    messages: { area: rect(0, 80, 1600, 700), text: rect(0, 80, 1000, 700), lines: [] },
  };
  const { docked, rect: place } = placePanel(wide, "right");
  assert.ok(docked && place.left >= 1000 && place.top >= 80 && place.bottom <= 700);
  const full = { ...wide, messages: { ...wide.messages, text: rect(0, 80, 1500, 700) } };
  assert.equal(placePanel(full, "right").docked, false);
});
