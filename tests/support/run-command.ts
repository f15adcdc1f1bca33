import { run } from "../../src/cli/program.js";

/** Runs a command line within this process, with an empty environment. */
export async function command(...args: string[]) {
  const out: string[] = [];
  const err: string[] = [];
  const code = await run(args, {}, { out: (line) => out.push(line), err: (line) => err.push(line) });
  return { code, out: out.join("\n"), err: err.join("\n") };
}
