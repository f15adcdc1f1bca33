import { Argument, Command, CommanderError, InvalidArgumentError, Option } from "commander";

import { TERM_SYSTEMS, type TermSystem } from "../career/analytics/term-system.js";
import { type Config, ConfigError, readConfig } from "../config.js";
import type { GuideFiles } from "../content/read/load-guides.js";
import { CannotWrite } from "../content/write/cannot-write.js";
import { DONE, PROBLEMS, WRONG_USE } from "./exit-codes.js";
import { addDataSetImports } from "./import-commands.js";
import { importGuide, type ImportKind, IMPORTERS } from "./import.js";
import { type GuidePlace, shippedGuide } from "./open-guide.js";
import { REPORT_FORMATS, type ReportFormat } from "./report-format.js";
import { Stop, type Terminal } from "./terminal.js";

const FILE_HELP = "a folder of YAML, a .jsonl or a .jsonl.gz file (default: GUIDE, else the shipped guide)";
const GUIDE_HELP =
  "a folder of YAML, a .jsonl or a .jsonl.gz file (default: the Neo4j at NEO4J_URI, else GUIDE, else the shipped guide)";

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
    if (error instanceof CannotWrite) {
      terminal.err(error.message);
      return PROBLEMS;
    }
    if (error instanceof Stop) {
      terminal.err(error.message);
      return error.exitCode;
    }
    throw error;
  }
}

/** Each command loads what it needs when it is run: a server starts without what only an import needs. */
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
  const guideOption = (help = GUIDE_HELP): Option =>
    new Option("--guide <path>", `${help}; repeat it to combine several`).argParser(collect);
  const crosswalkOption = (): Option =>
    new Option(
      "--crosswalk <file>",
      "pairs of ids that mean the same: their nodes become one, and every id resolves to it, also one that no guide has any more; .csv (a pair a line) or .yaml (a list of [id, id])",
    );
  const guide = ({ guide: paths, crosswalk }: GuideOptions): string | GuideFiles => {
    const guides = paths ?? [config.guide ?? shippedGuide()];
    return guides.length === 1 && crosswalk === undefined
      ? guides[0]!
      : { guides, crosswalk: crosswalk ?? null };
  };
  const place = (options: GuideOptions): GuidePlace => {
    if (options.guide !== undefined || config.neo4j === null) return guide(options);
    if (config.guide === null) return config.neo4j;
    throw new Stop(
      "GUIDE and NEO4J_URI each name a guide: unset one of them, or choose a file with --guide.",
      WRONG_USE,
    );
  };

  program
    .command("serve")
    .description("serve the GraphQL API until SIGTERM or SIGINT")
    .addOption(guideOption())
    .addOption(crosswalkOption())
    .option("--port <number>", "port to listen on, 0 = any free one (default: PORT, else 4000)", parsePort)
    .option("--host <address>", "address to listen on (default: HOST, else 127.0.0.1)")
    .action(async (options: GuideOptions & { port?: number; host?: string }) => {
      const { port = config.port, host = config.host } = options;
      const { logLevel, corsOrigins } = config;
      const { serve } = await import("./serve.js");
      done(await serve({ guide: place(options), port, host, logLevel, corsOrigins }, terminal));
    });

  program
    .command("validate")
    .description("check a guide and print every problem by file and line")
    .argument("[path]", FILE_HELP)
    .addOption(guideOption(FILE_HELP))
    .addOption(crosswalkOption())
    .action(async (path: string | undefined, options: GuideOptions) => {
      const paths = [...(path === undefined ? [] : [path]), ...(options.guide ?? [])];
      const { validateGuide } = await import("./validate.js");
      done(await validateGuide(guide(paths.length > 0 ? { ...options, guide: paths } : options), terminal));
    });

  program
    .command("query")
    .description("run one GraphQL operation and print its JSON result; exits 1 when it has errors")
    .argument("<graphql>", "the operation")
    .option("--variables <json>", "its variables, as a JSON object")
    .addOption(guideOption())
    .addOption(crosswalkOption())
    .action(async (operation: string, options: GuideOptions & { variables?: string }) => {
      const { query } = await import("./query.js");
      done(await query(operation, { ...options, guide: place(options) }, terminal));
    });

  program
    .command("export")
    .description("write a guide as a folder of YAML or as one .jsonl or .jsonl.gz file")
    .addOption(
      new Option("--format <format>", "yaml or jsonl").choices(["yaml", "jsonl"]).makeOptionMandatory(),
    )
    .requiredOption("--out <path>", "where to")
    .addOption(guideOption())
    .addOption(crosswalkOption())
    .action(async (options: GuideOptions & { format: "yaml" | "jsonl"; out: string }) => {
      const { exportGuide } = await import("./export.js");
      done(await exportGuide({ ...options, guide: place(options) }, terminal));
    });

  program
    .command("seed")
    .description(
      "write a guide into the Neo4j at NEO4J_URI, where it replaces the one before at once for all readers; what others keep there stays",
    )
    .addOption(guideOption(FILE_HELP))
    .addOption(crosswalkOption())
    .option("--force", "also when the same content is there already")
    .action(async (options: GuideOptions & { force?: boolean }) => {
      const { seed } = await import("./seed.js");
      done(await seed({ ...options, guide: guide(options), neo4j: config.neo4j }, terminal));
    });

  program
    .command("neo4j")
    .description(
      "start, stop or describe a Neo4j for this checkout: by Docker Compose, else from Maven Central with a local Java",
    )
    .addArgument(new Argument("<action>").choices(["start", "stop", "status"]))
    .option("--version <version>", "5.26.x (Java 17 or 21) or 2026.x (Java 21 or later)")
    .action(async (action: "start" | "stop" | "status", options: { version?: string }) => {
      const { neo4jCommand } = await import("./neo4j.js");
      done(await neo4jCommand(action, options, terminal));
    });

  program
    .command("report")
    .description("print or write the analytics of a guide's prerequisites and roles")
    .addOption(guideOption())
    .addOption(crosswalkOption())
    .option("--role <id>", "only what this role asks for, with all that this rests on")
    .addOption(
      new Option("--format <format>", "what to write").choices(REPORT_FORMATS).default("table" as const),
    )
    .addOption(
      new Option("--system <system>", "terms of the curriculum (default: what the guide says)").choices(
        TERM_SYSTEMS,
      ),
    )
    .option("--out <file>", "where to (default: printed)")
    .action(
      async (
        options: GuideOptions & { role?: string; format: ReportFormat; system?: TermSystem; out?: string },
      ) => {
        const { report } = await import("./report.js");
        done(await report({ ...options, guide: place(options) }, terminal));
      },
    );

  const importing = program.command("import").description("write a guide from a data set");
  for (const [kind, { description, argument }] of Object.entries(IMPORTERS)) {
    importing
      .command(kind)
      .description(description)
      .argument("<path>", argument)
      .requiredOption("--out <path>", "the .jsonl or .jsonl.gz file to write")
      .action(async (path: string, options: { out: string }) => {
        done(await importGuide(kind as ImportKind, path, options, terminal));
      });
  }

  addDataSetImports(importing, terminal, done);

  program
    .command("diff")
    .description("print what a guide adds to, removes from, renames and changes in another")
    .argument("<before>", "a folder of YAML, a .jsonl or a .jsonl.gz file")
    .argument("<after>", "the same")
    .option(
      "--answers <file>",
      "YAML: { paths: [{ from, to }], gaps: [{ from, have: [id], to }] } to ask of both; those answered otherwise are printed",
    )
    .option("--edges", "print each edge that differs, and not just how many of each kind")
    .action(async (before: string, after: string, options: { answers?: string; edges?: boolean }) => {
      const { diff } = await import("./diff.js");
      done(await diff(before, after, options, terminal));
    });

  for (const command of [...program.commands, ...importing.commands]) command.copyInheritedSettings(program);
  return program;
}

function parsePort(text: string): number {
  const port = Number(text);
  if (!/^\d+$/.test(text) || port > 65_535)
    throw new InvalidArgumentError("It must be a whole number from 0 to 65535.");
  return port;
}

interface GuideOptions {
  readonly guide?: readonly string[];
  readonly crosswalk?: string;
}

function collect(path: string, earlier: readonly string[] = []): readonly string[] {
  return [...earlier, path];
}
