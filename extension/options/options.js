// @ts-check
/** The options page's shim: loads the Rust page, keeps what it says, and carries files. It decides nothing. */

import init, { Options } from "options-wasm";
import { exported, imported, wipe } from "../shared/data.js";
import { clockOffset, onLedger, readLedger } from "../shared/ledger.js";
import { onSettings, onSyncFault, readSettings, saveSettings } from "../shared/settings.js";
import { inLanguage, readTexts, say } from "../shared/texts.js";
import { past } from "./past.js";

const root = /** @type {HTMLElement} */ (document.getElementById("options"));

/** @type {Options | undefined} */
let options;

/** One change after the other: each is read, changed and written whole. @type {Promise<void>} */
let turn = Promise.resolve();

/** The changes that wait for their turn. */
let waiting = 0;

const before = past({
  show: (state) => options?.past(state),
  told: (sentence) => options?.told(sentence),
});

try {
  await Promise.all([init(), readTexts()]);
  inLanguage(say("options_title"));
  options = new Options(root, chrome.runtime.getManifest().version, {
    save,
    ruleOn: (/** @type {string} */ rule) =>
      attempt(() => chrome.runtime.sendMessage({ type: "settingsRule", rule, on: true })),
    data: (/** @type {"export" | "import" | "wipe"} */ deed) => attempt(deeds[deed]),
    past: before.deed,
    close: () => window.close(),
    choosePeople,
    saveFile: (/** @type {string} */ name, /** @type {string} */ text) =>
      give(name, new Blob(["\ufeff", text], { type: "text/csv" })),
  });
  if (location.hash === "#welcome") options.welcome();
  onSettings(show);
  onLedger(draw);
  onSyncFault((fault) => options?.showSync(fault));
} catch (error) {
  console.error("Considerate: the options cannot be shown.", error);
  root.textContent = say("options_unavailable");
}

// A file that misses its place would otherwise be opened by the browser, and the page be gone.
root.addEventListener("dragover", (event) => event.preventDefault());
root.addEventListener("drop", (event) => {
  event.preventDefault();
  const [file] = event.dataTransfer?.files ?? [];
  const place = /** @type {Element} */ (event.target).closest("[data-drop]");
  if (file && place) before.open(file);
});

/** @param {string} field @param {unknown} value */
function save(field, value) {
  waiting += 1;
  attempt(async () => {
    try {
      await saveSettings({ [field]: value });
    } finally {
      waiting -= 1;
    }
    show();
  });
}

/** Shows what is stored, unless something newer is about to be: a choice just made would jump back for a moment. */
function show() {
  attempt(async () => {
    const settings = await readSettings();
    if (waiting === 0) options?.show(settings);
  });
}

/** Draws what the ledger says now. */
async function draw() {
  const [records, settings] = await Promise.all([readLedger(), readSettings()]);
  options?.pictures(records, settings, Date.now(), clockOffset());
}

/** Gives the user a file. @param {string} name @param {Blob} blob */
function give(name, blob) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/** Does it after what was begun before; what goes wrong is said. @param {() => unknown} deed */
function attempt(deed) {
  turn = turn.then(deed).then(
    () => {},
    (error) => options?.told(say("not_done", String(error?.message ?? error))),
  );
}

/** Asks for a table of people, and shows what is in it. */
function choosePeople() {
  const input = document.createElement("input");
  input.type = "file";
  input.accept = ".csv,text/csv";
  input.addEventListener("change", () => {
    const [file] = input.files ?? [];
    if (!file) return;
    attempt(async () => options?.people(file.name, new Uint8Array(await file.arrayBuffer())));
  });
  input.click();
}

const deeds = {
  /** Gives the user everything as one file. */
  async export() {
    const blob = new Blob([await exported()], { type: "application/json" });
    give(`considerate-${new Date().toISOString().slice(0, 10)}.json`, blob);
    options?.told(say("exported"));
  },

  /** Asks for a file, and takes it in. */
  import() {
    const input = document.createElement("input");
    input.type = "file";
    input.accept = ".json,application/json";
    input.addEventListener("change", () => {
      const [file] = input.files ?? [];
      if (file) attempt(async () => options?.told(await imported(await file.text(), file.name)));
    });
    input.click();
  },

  async wipe() {
    await wipe();
    options?.told(say("wiped"));
  },
};
