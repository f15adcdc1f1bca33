#!/usr/bin/env node
import { PROBLEMS } from "./cli/exit-codes.js";
import { run } from "./cli/program.js";
import { terminal } from "./cli/terminal.js";

// A reader such as `head` closes the pipe when it has enough; that is not an error. A full disk is one.
process.stdout.on("error", ({ code, message }: NodeJS.ErrnoException) => {
  if (code === "EPIPE") process.exit();
  terminal.err(`The output cannot be written (${code ?? message}).`);
  process.exit(PROBLEMS);
});
process.stderr.on("error", () => process.exit(PROBLEMS));

process.exitCode = await run(process.argv.slice(2), process.env, terminal);
