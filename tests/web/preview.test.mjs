// @ts-check
/** What the options page asks the built module before it keeps a rule or a template: called through the module's glue. */

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { before, test } from "node:test";
import { pathToFileURL } from "node:url";
import { TOP } from "../../extension/tools/say.mjs";
import { mockMessages } from "./messages.mjs";

const GLUE = join(TOP, "target/considerate-wasm/considerate.js");
const MODULE = join(TOP, "dist/chromium/considerate_bg.wasm");

/** @type {typeof import("considerate-wasm")} */
let core;

before(async () => {
  mockMessages();
  core = await import(pathToFileURL(GLUE).href);
  await core.default({ module_or_path: readFileSync(MODULE) });
});

/** @param {string} draft @param {Uint32Array} places start and end, one after another */
const marked = (draft, places) =>
  Array.from({ length: places.length / 2 }, (_, i) =>
    draft.slice(places[2 * i], places[2 * i + 1]),
  );

const MARKED = /** @type {const} */ ([
  ["circle back", "Let's circle back, or circle  back later.", ["circle back", "circle  back"]],
  ["touch * base", "🚀 We should touch some old base.", ["touch some old base"]],
  ["synerg*", "What synergies! Synergy. Syn.", ["synergies", "Synergy"]],
  ["Grüße", "Viele grüße und GRÜSSE", ["grüße"]],
  ["circle back", "A circle. Back to it.", []],
]);

for (const [pattern, draft, places] of MARKED)
  test(`a rule of the user's own, "${pattern}", would mark ${places.length} in "${draft}"`, () => {
    assert.deepEqual(marked(draft, core.previewRule(pattern, "Say it plainly.", draft)), places);
  });

const REFUSED = /** @type {const} */ ([
  ["", "Say it plainly.", /needs a word or a phrase/],
  ["circle back", " ", /needs a line to say/],
  ["*", "Say it plainly.", /at least one word/],
  ["* back", "Say it plainly.", /at the start or the end changes nothing/],
  ["a * * b", "Say it plainly.", /Two \* in a row could run on without end/],
  ["a * b * c * d * e", "Say it plainly.", /at most three \*/],
  ["word".repeat(60), "Say it plainly.", /at most 200 characters/],
]);

for (const [pattern, message, why] of REFUSED)
  test(`"${pattern.slice(0, 20)}" with "${message}" is refused with a sentence`, () => {
    assert.throws(() => core.previewRule(pattern, message, "Let's circle back."), why);
  });

test("a template is kept only when every variable is known and every tag closed", () => {
  core.checkTemplate("Hi {{first_name}}, write again in {{month}}.");
  assert.throws(() => core.checkTemplate("Hi {{firstname}}"), /firstname/);
  assert.throws(() => core.checkTemplate("Hi {{first_name"), /\{\{/);
});

test("a template is shown filled, on an example where no thread is open", () => {
  const now = Date.UTC(2026, 10, 23, 12);
  const text = core.previewTemplate("Hi {{first_name}}, about {{topic}}.", undefined, {}, now);
  assert.match(text, /^Hi Ines, about .*pricing.*\.$/);
  const asked = {
    id: "1",
    from: "Yuki Tanaka",
    own: false,
    at: null,
    text: "Could you read my CV?",
  };
  const who = { id: "t", title: "Yuki Tanaka", me: null, group: false };
  const thread = { ...who, canReply: true, complete: true, messages: [asked] };
  assert.equal(core.previewTemplate("Dear {{first_name}},", thread, {}, now), "Dear Yuki,");
  assert.throws(() => core.previewTemplate("{{nobody}}", undefined, {}, now), /nobody/);
});
