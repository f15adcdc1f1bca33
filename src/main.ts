#!/usr/bin/env node
import { run } from "./cli/program.js";
import { terminal } from "./cli/terminal.js";

// A reader such as `head` closes the pipe when it has enough; that is not an error.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
  process.exit();
});

process.exitCode = await run(process.argv.slice(2), process.env, terminal);
