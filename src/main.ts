#!/usr/bin/env node
import { run } from "./cli/program.js";
import { terminal } from "./cli/terminal.js";

// Whoever reads a part of the output and closes the pipe has had enough: `query … | head`.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
  process.exit();
});

process.exitCode = await run(process.argv.slice(2), process.env, terminal);
