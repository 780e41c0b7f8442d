// @ts-check
/** alex alone, for its size. */

export { default } from "alex";
