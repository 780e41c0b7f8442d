// @ts-check
/** Every state that a person can meet: its name, what it shows, and how to get there. */

import { eventually, LINKEDIN, worker } from "../e2e/chromium.mjs";
import { BOX, reply } from "../e2e/shipped.mjs";
import { threadPath } from "../inbox/ids.js";
import { EXPORT, OWED, YEAR } from "./people.mjs";

/** @typedef {import("./studio.mjs").Studio} Studio */
/** @typedef {import("playwright-core").Page} Page */
/** @typedef {import("playwright-core").Frame} Frame */

/**
 * @typedef {object} State
 * @property {string} name its file's
 * @property {string} says what it shows
 * @property {(studio: Studio) => Promise<{ page: Page, take: () => Promise<Buffer> }>} reach
 */

/** Conversations of the demo inbox, by what the panel says of them. */
const KINDS = /** @type {const} */ ([
  ["meeting", "naomi-followup", "a meeting, asked for twice"],
  ["vague", "priya-coffee", "a vague ask"],
  ["mentoring", "tobi-mentoring", "mentoring"],
  ["advice", "hanna-advice", "advice"],
  ["feedback", "julian-feedback", "feedback"],
  ["job-help", "carlos-referral", "help with a job"],
  ["introduction", "aisha-introduction", "an introduction"],
  ["collaboration", "sven-collaboration", "working together"],
  ["speaking", "grace-speaking", "an invitation to speak"],
  ["information", "yuki-information", "information"],
  ["pitch", "derek-pitch", "a pitch"],
  ["recruiter", "kira-recruiter", "a recruiter"],
  ["event", "fatima-event", "an event"],
  ["thanks", "owen-thanks", "thanks"],
  ["congratulations", "gareth-congratulations", "congratulations"],
  ["update", "dana-update", "an update"],
  ["small-talk", "samir-small-talk", "small talk"],
  ["reply", "ben-answered", "answered"],
  ["other", "petra-withdrawn", "an ask taken back"],
  ["promised", "leonor-promised", "a promise that stands"],
  ["group", "harbour-group", "a group"],
  ["long-name", "wilhelmina-long-name", "a very long name"],
  ["name-from-right", "layla-right-to-left", "a name from right to left"],
  ["other-language", "katharina-german", "a message in German"],
  ["sponsored", "northlight-sponsored", "a sponsored message"],
]);

/**
 * The panel's frame, cut out of the page: no locator enters the closed root that holds it.
 * @param {Page} page @param {Frame} panel
 */
function framed(page, panel) {
  const take = async () => {
    const box = await (await panel.frameElement()).boundingBox();
    return page.screenshot(box ? { clip: box } : {});
  };
  return { page, take };
}

/**
 * The panel beside a page of the inbox.
 * @param {string} path
 * @param {(panel: Frame, page: Page, studio: Studio) => Promise<unknown>} [act]
 * @returns {State["reach"]}
 */
const panelAt =
  (path, act = async () => {}) =>
  async (studio) => {
    const { page, panel } = await studio.beside(path);
    await act(panel, page, studio);
    return framed(page, panel);
  };

const ASKED = threadPath("naomi-followup");

/** @type {State[]} */
export const panelStates = [
  ...KINDS.map(([name, key, what]) => ({
    name: `panel-${name}`,
    says: `The panel: ${what}`,
    reach: panelAt(threadPath(key)),
  })),
  { name: "panel-empty", says: "The panel: an empty inbox", reach: panelAt("/messaging/?empty=1") },
  {
    name: "panel-unreadable",
    says: "The panel: a page that it cannot read",
    reach: panelAt("/messaging/?broken=1"),
  },
  {
    name: "panel-finding",
    says: "The panel: the draft check has found something",
    reach: panelAt(ASKED, async (panel, page) => {
      await page.locator(BOX).click();
      await page.keyboard.type("Sorry, not interested.");
      await panel.locator(".finding").first().waitFor();
    }),
  },
  {
    name: "panel-inserted",
    says: "The panel: a reply is inserted, and can be taken back",
    reach: panelAt(ASKED, async (panel) => {
      await reply(panel, "Decline").article.click();
      await reply(panel, "Decline").button("Insert").click();
      await reply(panel, "Decline").button("Undo insert").waitFor();
    }),
  },
  {
    name: "panel-editing",
    says: "The panel: a reply is being edited",
    reach: panelAt(ASKED, async (panel) => {
      await reply(panel, "Defer").article.click();
      await reply(panel, "Defer").button("Edit").click();
      await panel.getByRole("textbox", { name: "Your wording: Defer" }).waitFor();
    }),
  },
  {
    name: "panel-why",
    says: "The panel: why it reads it like this",
    reach: panelAt(ASKED, (panel) => panel.locator("summary").first().click()),
  },
  {
    name: "panel-error",
    says: "The panel: the storage did not take what should be kept",
    async reach(studio) {
      const background = await worker(studio.context);
      await background.evaluate(refuse);
      const { page, panel } = await studio.beside(ASKED);
      await panel.locator(".fault").filter({ hasText: /\w/ }).waitFor();
      await panel.locator(".fault").scrollIntoViewIfNeeded();
      await background.evaluate(takeAgain);
      return framed(page, panel);
    },
  },
  {
    name: "panel-unavailable",
    says: "The panel: the analysis does not start",
    async reach(studio) {
      const page = await studio.context.newPage();
      await page.addInitScript(() => {
        const fail = () => Promise.reject(new Error("drawn for a picture"));
        Object.assign(WebAssembly, { instantiate: fail, instantiateStreaming: fail });
      });
      await page.goto(LINKEDIN + ASKED);
      const find = () => page.frames().find((one) => /panel\.html/.test(one.url()));
      const panel = await eventually(find, "a panel");
      await panel.locator(".unavailable").waitFor();
      return framed(page, panel);
    },
  },
  {
    name: "panel-narrow",
    says: "The panel: 320 pixels of room",
    reach: panelAt(ASKED, async (panel, page) => {
      await page.setViewportSize({ width: 336, height: 900 });
      const frame = await panel.frameElement();
      await eventually(async () => !(await frame.isVisible()), "a tab, for want of room");
      await page.keyboard.press("Alt+Shift+C");
      await eventually(
        () => panel.evaluate(() => innerWidth > 300 && innerWidth <= 320),
        "a panel",
      );
    }),
  },
];

/** Run in the background: the browser's storage is full, and is not any more. */
function refuse() {
  const { local } = chrome.storage;
  const real = local.set.bind(local);
  const full = () => Promise.reject(new Error("full"));
  Object.assign(local, { set: full, setForReal: real });
}
function takeAgain() {
  const { local } = chrome.storage;
  Object.assign(local, { set: /** @type {any} */ (local).setForReal });
}

/** @param {Studio} studio @param {typeof OWED} owed @param {number} [width] */
async function popup(studio, owed, width = 380) {
  await studio.office.keep(...owed);
  const page = await studio.own("popup.html", width);
  await page.locator(".owe, .nothing:not([hidden])").first().waitFor();
  return { page, take: () => page.screenshot({ fullPage: true }) };
}

/** @param {Studio} studio @param {number} [width] */
async function options(studio, width = 900) {
  const page = await studio.own("options.html", width);
  return { page, take: () => page.screenshot({ fullPage: true }) };
}

/** @param {Studio} studio @param {number} [width] */
async function welcome(studio, width = 900) {
  const page = await studio.own("options.html#welcome", width);
  await page.locator(".welcome").waitFor();
  return { page, take: () => page.screenshot({ fullPage: true }) };
}

/** @type {State[]} */
export const pageStates = [
  { name: "popup-empty", says: "The popup: nobody waits", reach: (studio) => popup(studio, []) },
  {
    name: "popup",
    says: "The popup: overdue, promised, waiting, later",
    reach: (studio) => popup(studio, OWED),
  },
  {
    name: "popup-snooze",
    says: "The popup: until when",
    async reach(studio) {
      const made = await popup(studio, OWED);
      await made.page.locator("[data-action=snooze]").first().click();
      return made;
    },
  },
  {
    name: "popup-narrow",
    says: "The popup: 320 pixels",
    reach: (studio) => popup(studio, OWED, 320),
  },
  { name: "welcome", says: "What is said after installing", reach: (s) => welcome(s) },
  {
    name: "welcome-narrow",
    says: "What is said after installing: 320 pixels",
    reach: (studio) => welcome(studio, 320),
  },
  { name: "options", says: "The options", reach: (studio) => options(studio) },
  { name: "options-narrow", says: "The options: 320 pixels", reach: (s) => options(s, 320) },
  {
    name: "import",
    says: "What was read from LinkedIn's export, before it is kept",
    async reach(studio) {
      const { page } = await options(studio);
      const asked = page.waitForEvent("filechooser");
      await page.getByRole("button", { name: "Choose the file" }).click();
      await (await asked).setFiles({ name: "messages.csv", mimeType: "text/csv", buffer: EXPORT });
      await page.getByRole("button", { name: /^Put all/ }).waitFor();
      return { page, take: () => page.locator("section:has(> .drop)").screenshot() };
    },
  },
  {
    name: "chart",
    says: "The pictures of a year",
    async reach(studio) {
      await studio.office.keep(...YEAR, ...OWED);
      const { page } = await options(studio);
      await page.locator("svg.chart").nth(2).waitFor();
      return { page, take: () => page.locator(".pictures").screenshot() };
    },
  },
];
