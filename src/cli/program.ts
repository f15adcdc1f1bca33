import { Argument, Command, CommanderError, InvalidArgumentError, Option } from "commander";

import { type Config, ConfigError, readConfig } from "../config.js";
import { DONE, WRONG_USE } from "./exit-codes.js";
import { exportGuide } from "./export.js";
import { neo4jCommand } from "./neo4j.js";
import { shippedGuide } from "./open-guide.js";
import { query } from "./query.js";
import { serve } from "./serve.js";
import { Stop, type Terminal } from "./terminal.js";
import { validateGuide } from "./validate.js";

const GUIDE_HELP = "a folder of YAML, a .jsonl or a .jsonl.gz file (default: GUIDE, else the shipped guide)";

/** Runs one command line and returns its exit code: 0 done, 1 problems found, 2 wrong use. */
export async function run(
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
  terminal: Terminal,
): Promise<number> {
  let exitCode = DONE;
  try {
    const program = createProgram(readConfig(env), terminal, (code) => (exitCode = code));
    await program.parseAsync(args, { from: "user" });
    return exitCode;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? DONE : WRONG_USE;
    if (error instanceof ConfigError) {
      terminal.err(error.message);
      return WRONG_USE;
    }
    if (error instanceof Stop) {
      terminal.err(error.message);
      return error.exitCode;
    }
    throw error;
  }
}

function createProgram(config: Config, terminal: Terminal, done: (exitCode: number) => void): Command {
  const program = new Command("career-graph")
    .description(
      "A knowledge graph of careers: paths between roles, skill gaps and prerequisites, over GraphQL.",
    )
    .exitOverride()
    .configureOutput({
      writeOut: (text) => {
        terminal.out(text.trimEnd());
      },
      writeErr: (text) => {
        terminal.err(text.trimEnd());
      },
    })
    .showHelpAfterError("Run with --help to see how it is used.");
  const guideOption = (): Option => new Option("--guide <path>", GUIDE_HELP);
  const guide = (option: string | undefined): string => option ?? config.guide ?? shippedGuide();

  program
    .command("serve")
    .description("serve the GraphQL API until SIGTERM or SIGINT")
    .addOption(guideOption())
    .option("--port <number>", "port to listen on, 0 = any free one (default: PORT, else 4000)", parsePort)
    .option("--host <address>", "address to listen on (default: HOST, else 127.0.0.1)")
    .action(async (options: { guide?: string; port?: number; host?: string }) => {
      const { port = config.port, host = config.host } = options;
      done(await serve({ guide: guide(options.guide), port, host, logLevel: config.logLevel }, terminal));
    });

  program
    .command("validate")
    .description("check a guide and print every problem by file and line")
    .argument("[path]", GUIDE_HELP)
    .action(async (path: string | undefined) => {
      done(await validateGuide(guide(path), terminal));
    });

  program
    .command("query")
    .description("run one GraphQL operation and print its JSON result; exits 1 when it has errors")
    .argument("<graphql>", "the operation")
    .option("--variables <json>", "its variables, as a JSON object")
    .addOption(guideOption())
    .action(async (operation: string, options: { guide?: string; variables?: string }) => {
      done(await query(operation, { ...options, guide: guide(options.guide) }, terminal));
    });

  program
    .command("export")
    .description("write a guide as a folder of YAML or as one .jsonl or .jsonl.gz file")
    .addOption(
      new Option("--format <format>", "yaml or jsonl").choices(["yaml", "jsonl"]).makeOptionMandatory(),
    )
    .requiredOption("--out <path>", "where to")
    .addOption(guideOption())
    .action(async (options: { guide?: string; format: "yaml" | "jsonl"; out: string }) => {
      done(await exportGuide({ ...options, guide: guide(options.guide) }, terminal));
    });

  program
    .command("neo4j")
    .description(
      "start, stop or describe a Neo4j for this checkout: by Docker Compose, else from Maven Central with a local Java",
    )
    .addArgument(new Argument("<action>").choices(["start", "stop", "status"]))
    .option("--version <version>", "5.26.x (Java 17 or 21) or 2026.x (Java 21 or later)")
    .action(async (action: "start" | "stop" | "status", options: { version?: string }) => {
      done(await neo4jCommand(action, options, terminal));
    });

  for (const command of program.commands) command.copyInheritedSettings(program);
  return program;
}

function parsePort(text: string): number {
  const port = Number(text);
  if (!/^\d+$/.test(text) || port > 65_535)
    throw new InvalidArgumentError("It must be a whole number from 0 to 65535.");
  return port;
}
