// @ts-check
/** Finds the browsers that are installed, by their usual places. CHROMIUM_PATH and FIREFOX_PATH come first. */

import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";

const CHROMIUM = {
  names: [
    "chromium",
    "chromium-browser",
    "google-chrome-stable",
    "google-chrome",
    "microsoft-edge",
  ],
  places: [
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
    "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
    "C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe",
    "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
  ],
};

const FIREFOX = {
  names: ["firefox-esr", "firefox"],
  places: [
    "/Applications/Firefox.app/Contents/MacOS/firefox",
    "C:\\Program Files\\Mozilla Firefox\\firefox.exe",
  ],
};

/** The program of a Chromium, Chrome or Edge; null if there is none. */
export const findChromium = () => find(process.env.CHROMIUM_PATH, CHROMIUM);

/** The program of a Firefox; null if there is none. */
export const findFirefox = () => find(process.env.FIREFOX_PATH, FIREFOX);

/**
 * @param {string | undefined} named
 * @param {{ names: string[], places: string[] }} where
 */
function find(named, where) {
  const folders = (process.env.PATH ?? "").split(delimiter);
  const onPath = where.names.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [named, ...onPath, ...where.places].find((path) => path && isProgram(path)) ?? null;
}

/** @param {string} path */
function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
