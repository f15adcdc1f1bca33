import { Option } from "commander";

import { counted } from "../text/phrases.js";
import { answerFrom } from "./answer.js";
import type { Declare } from "./command.js";
import { DONE, PROBLEMS } from "./exit-codes.js";
import { competenciesNamed, haveOption, roleNamed } from "./find-named.js";
import { addGuideOptions, type GuideOptions, guidePlace } from "./guide-options.js";
import { ASKED, type Asked, askedInWords, type Hours, hoursInWords } from "./in-words.js";

const CRITERIA = { steps: "STEPS", hours: "HOURS", competencies: "NEW_COMPETENCIES" } as const;

const OPERATION = `query ($from: ID!, $to: ID!, $have: [ID!], $minimize: PathCriterion, $first: Int) {
  careerPaths(from: $from, to: $to, have: $have, minimize: $minimize, first: $first) {
    optimal
    gapAtMost
    noPath { message closest { id name } }
    paths {
      proved
      hours { typical }
      unknownHours
      roles { id name }
      steps {
        from { name }
        to { name }
        kind
        ease
        reason
        citations { source section url }
        gap { ${ASKED} }
      }
    }
  }
}`;

interface Answer {
  readonly careerPaths: {
    readonly optimal: boolean;
    readonly gapAtMost: number | null;
    readonly noPath: {
      readonly message: string;
      readonly closest: readonly { readonly name: string }[];
    } | null;
    readonly paths: readonly FoundPath[];
  };
}

interface FoundPath extends Hours {
  readonly proved: boolean;
  readonly roles: readonly { readonly name: string }[];
  readonly steps: readonly Step[];
}

interface Step {
  readonly from: { readonly name: string };
  readonly to: { readonly name: string };
  readonly ease: string;
  readonly reason: string | null;
  readonly gap: Asked;
}

interface Options extends GuideOptions {
  readonly have?: readonly string[];
  readonly by: keyof typeof CRITERIA;
  readonly first: number;
  readonly json?: true;
}

export const declare: Declare = (command, { config, terminal, exitWith }) => {
  command
    .description(
      "Prints the best paths from one role to another, each with its steps and with what is to be learned.",
    )
    .argument("<from>", 'the role to start from, by its name or id, such as "QA Engineer"')
    .argument("<to>", "the role to end in")
    .addOption(haveOption())
    .addOption(
      new Option("--by <what>", "what the best path has the least of")
        .choices(Object.keys(CRITERIA))
        .default("hours"),
    )
    .addOption(new Option("--first <number>", "how many paths").argParser(Number).default(1))
    .option("--json", "print the answer of the API's careerPaths instead of text");
  addGuideOptions(command, "files or Neo4j").action(async (from: string, to: string, options: Options) => {
    const { careerPaths } = await answerFrom<Answer>(
      guidePlace(options, config),
      terminal,
      OPERATION,
      async (graph) => ({
        from: await roleNamed(graph, from),
        to: await roleNamed(graph, to),
        have: await competenciesNamed(graph, options.have),
        minimize: CRITERIA[options.by],
        first: options.first,
      }),
    );
    terminal.out(options.json ? JSON.stringify(careerPaths, null, 2) : inWords(careerPaths, options.by));
    exitWith(careerPaths.paths.length > 0 ? DONE : PROBLEMS);
  });
};

function inWords({ paths, noPath, optimal, gapAtMost }: Answer["careerPaths"], by: Options["by"]): string {
  if (paths.length === 0) {
    const closest = noPath?.closest.map(({ name }) => name) ?? [];
    const hint =
      closest.length === 0 ? "" : `\nRoles much like it that can be reached: ${closest.join(", ")}.`;
    return `${noPath?.message ?? "No path was found in time."}${hint}`;
  }
  return [...paths.map(pathInWords), certificate(optimal, gapAtMost, by)].join("\n\n");
}

function certificate(optimal: boolean, gapAtMost: number | null, by: Options["by"]): string {
  if (optimal) return `This guide knows no path with fewer ${PLURALS[by]}.`;
  return gapAtMost === null
    ? "The search ended before it could prove that no path is better."
    : `No path of this guide is better by more than ${counted(gapAtMost, WORDS[by])}.`;
}

const PLURALS = { steps: "steps", hours: "hours", competencies: "new competencies" } as const;
const WORDS = { steps: "step", hours: "hour", competencies: "new competency" } as const;

function pathInWords(path: FoundPath): string {
  const names = path.roles.map(({ name }) => name).join(" → ");
  return [`${names}: ${hoursInWords(path)}`, ...path.steps.map(stepInWords)].join("\n");
}

function stepInWords({ from, to, ease, reason, gap }: Step, i: number): string {
  const kind = ease === "UNKNOWN" ? "" : ` (${ease.toLowerCase()})`;
  const why = reason === null ? [] : [`   ${reason}`];
  return [
    `${i + 1}. ${from.name} → ${to.name}${kind}: ${hoursInWords(gap)}`,
    ...why,
    ...askedInWords(gap),
  ].join("\n");
}
