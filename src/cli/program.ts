import { Command, CommanderError } from "commander";

import { ConfigError, readConfig } from "../config.js";
import { CannotWrite } from "../content/write/cannot-write.js";
import { VERSION } from "../version.js";
import type { CommandContext } from "./command.js";
import { COMMANDS } from "./commands.js";
import { DONE, PROBLEMS, WRONG_USE } from "./exit-codes.js";
import { Stop, type Terminal } from "./terminal.js";

/** Runs one command line and returns its exit code: 0 done, 1 problems found, 2 wrong use. Without a command it serves. */
export async function run(
  given: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
  terminal: Terminal,
): Promise<number> {
  let exitCode = DONE;
  const args = hasCommand(given) ? given : ["serve", ...given];
  try {
    const context = { config: readConfig(env), terminal, exitWith: (code: number) => (exitCode = code) };
    const program = await assemble(args, context);
    if (given.length === 0) terminal.out(UNNAMED);
    await program.parseAsync(args, { from: "user" });
    return exitCode;
  } catch (error) {
    // Commander has printed its message already.
    if (error instanceof CommanderError) return error.exitCode === 0 ? DONE : WRONG_USE;
    const code = exitCodeOf(error);
    if (code === null) throw error;
    terminal.err((error as Error).message);
    return code;
  }
}

/** Whether the line names a command, or asks for what belongs to none. */
function hasCommand([first = ""]: readonly string[]): boolean {
  return !/^(-.*)?$/.test(first) || ["-h", "--help", "--version"].includes(first);
}

/** The exit code of an error whose message is for the user; null for a defect of the program. */
function exitCodeOf(error: unknown): number | null {
  if (error instanceof Stop) return error.exitCode;
  if (error instanceof ConfigError) return WRONG_USE;
  return error instanceof CannotWrite ? PROBLEMS : null;
}

/** Lists all commands, and declares the one that is used: a server starts without the code of an import. */
async function assemble(args: readonly string[], context: CommandContext): Promise<Command> {
  const { out, err } = context.terminal;
  const program = new Command("career-graph")
    .description(
      "A knowledge graph of careers: paths between roles, skill gaps and prerequisites as GraphQL.",
    )
    .version(VERSION, "--version", "print the version of this program")
    .exitOverride()
    .configureOutput({
      writeOut: (text) => {
        out(text.trimEnd());
      },
      writeErr: (text) => {
        err(text.trimEnd());
      },
    })
    .showHelpAfterError("Run with --help to see how it is used.")
    .addHelpText("after", HELP);
  for (const { name, summary, load } of COMMANDS) {
    const command = program.command(name).summary(summary);
    // The second word names it in `help serve`.
    if (args.slice(0, 2).includes(name)) (await load()).declare(command, context);
  }
  return program;
}

const UNNAMED = "Serving; Ctrl+C stops it. career-graph --help lists the other commands.";

const HELP = `
Without a command, career-graph serves: career-graph --port 8080
Each command has its own help: career-graph serve --help

Exit codes: 0 success, 1 problems found, 2 wrong use.`;
