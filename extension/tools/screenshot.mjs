// @ts-check
/** `npm run screenshot`: draws README's picture anew, from the demo inbox and the demo build. */

import { main } from "./say.mjs";
import { setUp } from "./setup.mjs";

await main(async () => {
  await setUp({ chromium: true });
  const { build } = await import("./build.mjs");
  await build();
  const { picture } = await import("../../tests/inbox/demo.mjs");
  await picture("tests/inbox/screenshot.png");
});
