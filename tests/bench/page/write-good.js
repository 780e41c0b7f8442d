// @ts-check
/** write-good alone, for its size. */

// @ts-expect-error: it comes without types
export { default } from "write-good";
