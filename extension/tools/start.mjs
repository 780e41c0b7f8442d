// @ts-check
/**
 * `npm start`: sets up what is missing, builds, and opens a real Chromium with the extension beside the demo inbox.
 * Without a display it runs headless, walks through three conversations, saves screenshots and prints what the panel
 * says.
 */

import { existsSync } from "node:fs";
import { main, say } from "./say.mjs";
import { setUp } from "./setup.mjs";

await main(async () => {
  say(
    "this opens a Chromium with Considerate beside a demo inbox; the first run takes a few minutes",
  );
  await setUp({ chromium: true });
  const { build } = await import("./build.mjs");
  await build();
  const demo = await import("../../tests/inbox/demo.mjs");
  if (hasDisplay()) await demo.open();
  else await demo.walk();
});

function hasDisplay() {
  if (process.platform === "darwin" || process.platform === "win32") return true;
  const x11 = process.env.DISPLAY !== undefined && process.env.DISPLAY !== "";
  const wayland = process.env.WAYLAND_DISPLAY ?? "";
  return x11 || (wayland !== "" && existsSync(process.env.XDG_RUNTIME_DIR ?? ""));
}
