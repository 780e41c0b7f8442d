// @ts-check
/**
 * What panel and worker hold after 1,000 threads against what they hold after the first: the JavaScript heap after a
 * collection, and the module's own memory, which never shrinks.
 */

import { openChromium, worker } from "../../e2e/chromium.mjs";
import { messages } from "../messages.mjs";

/** @typedef {import("playwright-core").CDPSession} Session */

const THREADS = 1000;
const MUST = 1.05;

/** @returns {Promise<import("../row.mjs").Row[]>} */
export async function memory() {
  const browser = await openChromium();
  try {
    const background = await worker(browser.context);
    const page = await browser.context.newPage();
    await open(page, new URL("panel.html", background.url()).href);
    const inPanel = await browser.context.newCDPSession(page);
    const inWorker = await workerSession(browser.context);
    await showThreads(page, 0, 1);
    const first = { panel: await held(inPanel), worker: await held(inWorker) };
    await showThreads(page, 1, THREADS);
    const last = { panel: await held(inPanel), worker: await held(inWorker) };
    return [row("panel", last.panel, first.panel), row("worker", last.worker, first.worker)];
  } finally {
    await browser.close();
  }
}

/**
 * @param {string} where
 * @param {number} ours bytes
 * @param {number} theirs
 * @returns {import("../row.mjs").Row}
 */
function row(where, ours, theirs) {
  const share = ours / theirs;
  return {
    what: `Memory of the ${where} after ${THREADS} threads`,
    against: "the same after the first",
    unit: "kB",
    ours: ours / 1000,
    theirs: theirs / 1000,
    ratio: { mid: share, min: share, max: share },
    must: `at most ${MUST}x`,
    goal: "",
    reached: share <= MUST,
    met: share <= MUST,
  };
}

/**
 * The panel in a tab of its own, with this page as its content script.
 * @param {import("playwright-core").Page} page
 * @param {string} address
 */
async function open(page, address) {
  const nonce = "0123456789abcdef0123456789abcdef";
  await page.goto(`${address}#${nonce}`);
  await page.evaluate(async (known) => {
    const { port1, port2 } = new MessageChannel();
    Object.assign(window, { port: port1 });
    const ready = new Promise((resolve) => {
      port1.onmessage = resolve;
    });
    window.postMessage({ nonce: known }, "*", [port2]);
    await ready;
    port1.onmessage = null;
  }, nonce);
}

/**
 * Opens threads one after the other, each once the replies to the one before are painted.
 * @param {import("playwright-core").Page} page
 * @param {number} from
 * @param {number} to
 */
async function showThreads(page, from, to) {
  await page.evaluate(
    async ([texts, first, end]) => {
      const { port } = /** @type {any} */ (window);
      const painted = (/** @type {string} */ title) =>
        new Promise((resolve) => {
          const look = () => {
            if (document.querySelector("h1")?.textContent?.includes(title)) resolve(undefined);
            else requestAnimationFrame(look);
          };
          look();
        });
      for (let index = first; index < end; index += 1) {
        const title = `Person ${index}`;
        const at = new Date(Date.now() - 86_400_000 * (1 + (index % 30))).toISOString();
        const text = texts[index % texts.length];
        const message = { id: `m${index}`, from: title, own: false, at, text };
        const thread = { id: `t${index}`, title, me: null, group: false, canReply: true };
        port.postMessage({
          type: "contentThread",
          thread: { ...thread, complete: true, messages: [message] },
        });
        await painted(title);
      }
      // The worker may still be writing the last one down.
      await new Promise((resolve) => setTimeout(resolve, 2000));
    },
    /** @type {[string[], number, number]} */ ([messages, from, to]),
  );
}

/**
 * @param {import("playwright-core").BrowserContext} context
 * @returns {Promise<Session>} one that speaks to the service worker
 */
async function workerSession(context) {
  const background = await worker(context);
  return /** @type {any} */ (context).newCDPSession(background);
}

/** @param {Session} session @returns {Promise<number>} bytes */
async function held(session) {
  await session.send("HeapProfiler.enable");
  for (let turn = 0; turn < 3; turn += 1) await session.send("HeapProfiler.collectGarbage");
  const { usedSize } = await session.send("Runtime.getHeapUsage");
  const { result } = await session.send("Runtime.evaluate", {
    expression: "WebAssembly.Memory.prototype",
  });
  const { objects } = await session.send("Runtime.queryObjects", {
    prototypeObjectId: result.objectId ?? "",
  });
  const { result: bytes } = await session.send("Runtime.callFunctionOn", {
    objectId: objects.objectId,
    functionDeclaration:
      "function () { return this.reduce((sum, m) => sum + m.buffer.byteLength, 0); }",
    returnByValue: true,
  });
  return usedSize + Number(bytes.value);
}
