// @ts-check
/** The shipped build is a good guest: it asks the network for nothing, and the page finds no trace of it. */

import assert from "node:assert/strict";
import test from "node:test";
import { threadPath } from "../inbox/ids.js";
import { eventually, LINKEDIN, panelOf, worker } from "./chromium.mjs";
import { impression, openPlain } from "./plain.mjs";
import { becomesWritten, beside, nameOf, openShipped, reply } from "./shipped.mjs";

/** @typedef {import("playwright-core").Frame} Frame */
/** @typedef {import("playwright-core").Page} Page */
/** @typedef {import("playwright-core").Worker} Worker */

const KEY = "naomi-followup";
const NEXT = "priya-coffee";
const browser = await openShipped();
const plain = await openPlain();
test.after(async () => {
  await plain.close();
  await browser.close();
});

/** @param {Page} page */
async function openNext(page) {
  await page.locator(".msg-conversation-listitem__link", { hasText: nameOf(NEXT) }).click();
  const title = page.locator(".msg-entity-lockup__entity-title", { hasText: nameOf(NEXT) });
  await title.waitFor();
}

/** Reads, inserts, takes back, copies, and goes on to the next thread. @param {Page} page */
async function work(page) {
  const panel = await panelOf(page);
  const defer = reply(panel, "Defer");
  await defer.button("Insert").click();
  await becomesWritten(page, await defer.text());
  await defer.button("Undo insert").click();
  await becomesWritten(page, "");
  await defer.button("Copy").click();
  await defer.note.filter({ hasText: "Copied" }).waitFor();
  await openNext(page);
  await panel.getByRole("heading", { level: 1, name: nameOf(NEXT) }).waitFor();
  return panel;
}

/** @param {Page | Frame} visited @param {Page | Frame} alone */
async function assertSame(visited, alone) {
  const expected = await alone.evaluate(impression);
  const found = await visited.evaluate(impression);
  for (const [name, value] of Object.entries(found)) {
    assert.deepEqual(value, expected[/** @type {keyof typeof expected} */ (name)]);
  }
}

test("the page finds nothing: no global, frame, attribute, entry or style that it has not without the extension", async () => {
  const [{ page, deeds, complaints }, alone] = await Promise.all([
    browser.visit(threadPath(KEY)),
    plain.visit(threadPath(KEY)),
  ]);
  await panelOf(page);
  await assertSame(page, alone);
  await work(page);
  await openNext(alone);
  await assertSame(page, alone);
  assert.doesNotMatch(await page.content(), /extension|considerate/i);
  assert.deepEqual(deeds, []);
  assert.deepEqual(complaints, []);
  await page.close();
  await alone.close();
});

for (const path of [`${threadPath(KEY)}?hosting=preload`, "/feed/?hosting=shadow", "/feed/"]) {
  test(`nor on ${path.replace(/thread\/[^/]+/, "…")}`, async () => {
    const visit = await browser.visit(path);
    const alone = await plain.visit(path);
    if (path !== "/feed/") await panelOf(visit.page);
    for (const [index, frame] of alone.frames().entries()) {
      const mine = visit.page.frames().filter((one) => one.url().startsWith("https:"))[index];
      assert.ok(mine);
      await assertSame(mine, frame);
    }
    assert.deepEqual([visit.deeds, visit.complaints], [[], []]);
    await visit.page.close();
    await alone.close();
  });
}

test("the page cannot fetch the panel or any file of the extension by its id", async () => {
  const { host } = new URL((await worker(browser.context)).url());
  const open = await browser.context.newPage();
  // Without the inbox's own policy, which would refuse anyway.
  await open.route("**/probe", (route) => route.fulfill({ contentType: "text/html", body: "" }));
  await open.goto(`${LINKEDIN}/probe`);
  for (const file of ["manifest.json", "panel.html", "panel.css", "content.js", "icons/128.png"]) {
    const found = await open.evaluate(
      (url) =>
        fetch(url, { mode: "no-cors" }).then(
          () => true,
          () => false,
        ),
      `chrome-extension://${host}/${file}`,
    );
    assert.equal(found, false, file);
  }
  await open.close();
});

test("panel, content script and worker ask for nothing but the extension's own files", async () => {
  const { context } = browser;
  const asked = /** @type {string[]} */ ([]);
  context.on("request", (request) => asked.push(request.url()));
  const ofWorker = await requestsOfWorker();
  const { page } = await browser.visit(threadPath(KEY));
  await work(page);
  const alone = await plain.visit(threadPath(KEY));
  const own = (/** @type {string} */ url) => /^chrome-extension:\/\/[^/]+\/[\w.]+$/.test(url);
  assert.ok(
    asked.some((url) => own(url) && url.endsWith(".wasm")),
    "the panel is watched",
  );
  const resources = await alone.evaluate(impression);
  const paths = asked.filter((url) => !own(url)).map((url) => new URL(url).pathname);
  assert.deepEqual(paths.sort(), [threadPath(KEY), ...resources.requests].sort());
  const awake = await worker(context);
  await awake.evaluate(() => fetch("/manifest.json"));
  await eventually(() => ofWorker.at(-1)?.endsWith("/manifest.json"), "a watched worker");
  for (const url of ofWorker) assert.ok(own(url), url);
  await page.close();
  await alone.close();
});

/** Every address that the worker asks for from now on. @returns {Promise<string[]>} grows */
async function requestsOfWorker() {
  const urls = /** @type {string[]} */ ([]);
  const session = await browser.context.browser()?.newBrowserCDPSession();
  assert.ok(session);
  const { targetInfos } = await session.send("Target.getTargets");
  const target = targetInfos.find(({ type }) => type === "service_worker");
  assert.ok(target);
  const { targetId } = target;
  const { sessionId } = await session.send("Target.attachToTarget", { targetId, flatten: false });
  session.on("Target.receivedMessageFromTarget", ({ message }) => {
    const { method, params } = JSON.parse(message);
    if (method === "Network.requestWillBeSent") urls.push(params.request.url);
  });
  const message = JSON.stringify({ id: 1, method: "Network.enable" });
  await session.send("Target.sendMessageToTarget", { sessionId, message });
  return urls;
}

test("neither panel nor worker could reach the network if it tried", async () => {
  await beside(browser, KEY, async (panel, { deeds }) => {
    for (const place of [panel, await worker(browser.context)]) {
      const outcome = await /** @type {Frame} */ (place).evaluate(async (address) => {
        const event = new Promise((resolve) =>
          addEventListener("securitypolicyviolation", (e) => resolve(e.effectiveDirective)),
        );
        const answer = await fetch(address).then(
          () => "an answer",
          () => "refused",
        );
        return [answer, await event];
      }, `${LINKEDIN}/feed/`);
      assert.deepEqual(outcome, ["refused", "connect-src"]);
    }
    assert.deepEqual(deeds.splice(0), [`violation ${LINKEDIN}/feed/`]);
  });
});
