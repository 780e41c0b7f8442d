// @ts-check
/** `npm run looks`: draws every state of panel, popup and options, and shows what changed since it was drawn last. */

import { main, say } from "./say.mjs";
import { setUp } from "./setup.mjs";

await main(async () => {
  await setUp({ chromium: true });
  const { build } = await import("./build.mjs");
  await build();
  const { draw } = await import("../../tests/looks/draw.mjs");
  const changed = await draw();
  say(
    changed.length > 0
      ? `changed: ${changed.join(", ")}; docs/looks.md has them, tests/output/looks what differs`
      : "nothing looks different from the pictures in docs/looks",
  );
});
