// @ts-check
/** `npm run screenshot`: draws README's picture and the stores' anew, from the demo inbox. */

import { main, say } from "./say.mjs";
import { setUp } from "./setup.mjs";

await main(async () => {
  await setUp({ chromium: true });
  const { build } = await import("./build.mjs");
  await build();
  const { picture } = await import("../../tests/inbox/demo.mjs");
  await picture("tests/inbox/screenshot.png");
  const { drawStore } = await import("../../tests/looks/store.mjs");
  await drawStore();
  say("drawn: docs/store");
});
