// @ts-check
/** The built modules themselves, called from a page of the extension in headless Chromium; and their sizes. */

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { homedir } from "node:os";
import { basename, join } from "node:path";
import { after, before, test } from "node:test";
import { gzipSync } from "node:zlib";
import { TOP } from "../../extension/tools/say.mjs";
import { openChromium, worker } from "../e2e/chromium.mjs";

const [PANEL, LEDGER, OPTIONS] = ["considerate", "ledger", "options"].map((name) =>
  join(TOP, `dist/chromium/${name}_bg.wasm`),
);
/**
 * In the panel's: reading, its model, drafts, check, the ledger's list and the view. In the ledger's: its rules and the popup. In the options page's: that
 * page, reading and its model, and what opens an export. */
const MOST_BYTES_GZIPPED = { [PANEL]: 300_000, [LEDGER]: 120_000, [OPTIONS]: 450_000 };

/** @type {Awaited<ReturnType<typeof openChromium>>} */
let browser;
/** @type {import("playwright-core").Page} */
let page;

before(async () => {
  browser = await openChromium();
  const { host } = new URL((await worker(browser.context)).url());
  page = await browser.context.newPage();
  await page.goto(`chrome-extension://${host}/panel.html`);
});

after(() => browser?.close());

for (const [module, most] of Object.entries(MOST_BYTES_GZIPPED)) {
  const name = basename(module);

  test(`${name} is small enough to start wherever it is needed`, () => {
    const size = gzipSync(readFileSync(module), { level: 9 }).length;
    assert.ok(size <= most, `${size} bytes gzipped`);
  });

  test(`${name} tells nothing of the machine that built it`, () => {
    const text = readFileSync(module, "latin1");
    for (const folder of [homedir(), TOP]) assert.ok(!text.includes(folder), folder);
  });

  test(`${name} compiles under the extension's own policy and imports nothing but its own glue`, async () => {
    const imports = await page.evaluate(async (path) => {
      const module = await WebAssembly.compileStreaming(await fetch(path));
      return [...new Set(WebAssembly.Module.imports(module).map((one) => one.module))];
    }, `/${name}`);
    assert.deepEqual(imports, [`./${name.replace(".wasm", ".js")}`]);
  });
}

/** A nonce as the content script makes it, and a port whose other end the test holds. */
const NONCE = "0123456789abcdef0123456789abcdef";

/** @param {unknown[]} messages what the content script would send */
async function show(messages) {
  await page.goto(`${page.url().split("#")[0]}#${NONCE}`);
  await page.reload();
  await page.evaluate(
    ([nonce, sent]) => {
      const { port1, port2 } = new MessageChannel();
      const received = /** @type {any[]} */ ([]);
      Object.assign(window, { received });
      port1.onmessage = ({ data }) => {
        received.push(data);
        if (data.type === "panelReady") for (const message of sent) port1.postMessage(message);
      };
      window.postMessage({ nonce }, "*", [port2]);
    },
    /** @type {[string, unknown[]]} */ ([NONCE, messages]),
  );
}

/** @param {string} text @param {Partial<import("../../extension/shared/protocol.js").ObservedMessage>} [more] */
function thread(text, more = {}) {
  const at = new Date(Date.now() - 16.5 * 86_400_000).toISOString();
  const message = { id: "1", from: "Ada Nwosu", own: false, at, text, ...more };
  const who = { id: "t", title: "Ada Nwosu", me: null, group: false };
  return {
    type: "contentThread",
    thread: { ...who, canReply: true, complete: true, messages: [message] },
  };
}

test("an emoji before the ask moves no mark: offsets are the core's own", async () => {
  await show([thread("🚀🚀 Hello! Could you review my grant application by Friday?")]);
  const quote = page.locator("blockquote").last();
  await quote.waitFor();
  assert.match(await quote.innerText(), /^Could you review my grant application by Friday\?$/);
});

test("sixteen and a half days are sixteen", async () => {
  await show([thread("Could you review my grant application?")]);
  const status = page.getByRole("status").filter({ hasText: "unanswered" });
  assert.equal(await status.innerText(), "You've left this unanswered for 16 days");
});

test("where the owner wrote last, a state is shown and no reply offered", async () => {
  for (const line of ["Which part are you stuck on?", "Done, sent it over.", "I can't, sorry."]) {
    const asked = thread("Could you review my grant application?");
    const own = { id: "2", from: "Me", own: true, at: new Date().toISOString(), text: line };
    asked.thread.messages.push(own);
    await show([asked]);
    const state = page.locator(".nothing h2");
    await state.filter({ hasText: /You've answered|their turn|You've promised/ }).waitFor();
    assert.equal(await page.getByRole("article").filter({ visible: true }).count(), 0, line);
  }
});

test("a lone surrogate, markup and bidirectional controls are only text", async () => {
  await show([
    thread("\ud83d <img src=x onerror=alert(1)> \u202ecould you help me with my thesis?\u202c"),
  ]);
  await page.locator("blockquote").first().waitFor();
  assert.equal(await page.locator("#panel img").count(), 0);
});

test("a message of another shape stops the analysis, which starts once more and then says so", async () => {
  await show([{ type: "contentThread", thread: { id: 7 } }]);
  await page.getByText("Analysis unavailable").waitFor();
  const starts = await page.evaluate(
    () =>
      /** @type {any} */ (window).received.filter((/** @type {any} */ m) => m.type === "panelReady")
        .length,
  );
  assert.equal(starts, 2);
});

test("a port that comes without the nonce is refused", async () => {
  await page.goto(`${page.url().split("#")[0]}#${NONCE}`);
  await page.reload();
  const answered = await page.evaluate(async () => {
    const { port1, port2 } = new MessageChannel();
    const answer = new Promise((resolve) => {
      port1.onmessage = () => resolve(true);
      setTimeout(() => resolve(false), 1_000);
    });
    window.postMessage({ nonce: "f".repeat(32) }, "*", [port2]);
    return answer;
  });
  assert.equal(answered, false);
});
