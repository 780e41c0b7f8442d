// @ts-check
/** How the project's commands speak: one line before each step, one clear sentence when something fails. */

import { spawn } from "node:child_process";
import { join } from "node:path";

/** The repository's top folder. */
export const TOP = new URL("../../", import.meta.url).pathname;

/** Why a command stops. Its message is a whole sentence for the person at the terminal. */
export class Stop extends Error {}

/** @param {string} text */
export const say = (text) => process.stdout.write(`considerate: ${text}\n`);

/**
 * Runs a program with its output shown.
 * @param {string} program
 * @param {string[]} args
 * @param {{ env?: Record<string, string>, quiet?: boolean, failure?: string }} [options] `quiet` shows the output only
 *   if the program fails; `failure` is the sentence to stop with
 * @returns {Promise<void>}
 */
export function run(program, args, options = {}) {
  // What is built is looked for in the project's own folder, wherever else the user's cargo puts things.
  const env = { ...process.env, CARGO_TARGET_DIR: join(TOP, "target"), ...options.env };
  const stdio = options.quiet ? "pipe" : "inherit";
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd: TOP, env, stdio: ["ignore", stdio, stdio] });
    /** @type {Buffer[]} */
    const output = [];
    child.stdout?.on("data", (chunk) => output.push(chunk));
    child.stderr?.on("data", (chunk) => output.push(chunk));
    const fail = (/** @type {string} */ reason) => {
      process.stderr.write(Buffer.concat(output));
      reject(new Stop(options.failure ?? `"${program} ${args.join(" ")}" ${reason}.`));
    };
    child.on("error", (error) => fail(`could not be started (${error.message})`));
    child.on("exit", (code, signal) =>
      code === 0 ? resolve() : fail(`ended with ${signal ?? `status ${code}`}`),
    );
  });
}

/**
 * The main function of a command: a `Stop` becomes one sentence and status 1, anything else is a fault and shows whole.
 * @param {() => Promise<void>} body
 */
export async function main(body) {
  try {
    await body();
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
    process.stderr.write(`considerate: ${error.message}\n`);
    process.exitCode = 1;
  }
}
