// @ts-check
/** compromise alone, for its size. */

export { default } from "compromise";
