// @ts-check
/** The behaviours of behaviours/list.mjs, in the shipped builds for Chromium and for Firefox. */

import test from "node:test";
import { openChromiumDriver } from "./behaviours/chromium.mjs";
import { openFirefoxDriver } from "./behaviours/firefox.mjs";
import { behaviours } from "./behaviours/list.mjs";

for (const open of [openChromiumDriver, openFirefoxDriver]) {
  const driver = await open();
  test.after(() => driver.close());
  for (const [name, behave] of Object.entries(behaviours)) {
    test(`${driver.name}: ${name}`, () => behave(driver));
  }
}
