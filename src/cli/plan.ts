import { Option } from "commander";

import { answerFrom } from "./answer.js";
import type { Declare } from "./command.js";
import { DONE } from "./exit-codes.js";
import { competenciesNamed, haveOption, roleNamed } from "./find-named.js";
import { addGuideOptions, type GuideOptions, guidePlace } from "./guide-options.js";
import { type Hours, hoursInWords } from "./in-words.js";

const OPERATION = `query ($from: ID, $to: [ID!]!, $have: [ID!], $hoursPerWeek: Float) {
  learningPlan(from: $from, to: $to, have: $have, hoursPerWeek: $hoursPerWeek) {
    weeks
    hours { min typical max }
    unknownHours
    optimal
    steps { index competency { id name } hours { min typical max } startWeek endWeek dependsOn { id name } requiredBy { id name } }
  }
}`;

interface Answer {
  readonly learningPlan: Hours & { readonly weeks: number | null; readonly steps: readonly Step[] };
}

interface Step {
  readonly competency: { readonly name: string };
  readonly hours: { readonly typical: number } | null;
  readonly startWeek: number | null;
  readonly endWeek: number | null;
  readonly dependsOn: readonly { readonly name: string }[];
}

interface Options extends GuideOptions {
  readonly from?: string;
  readonly have?: readonly string[];
  readonly hoursPerWeek?: number;
  readonly json?: true;
}

export const declare: Declare = (command, { config, terminal, exitWith }) => {
  command
    .description("Prints in which order to learn what one or several roles require.")
    .argument("<roles...>", 'the roles to aim at, all at once, by name or id, such as "DevOps Engineer"')
    .option("--from <role>", "the role that you hold now")
    .addOption(haveOption())
    .addOption(
      new Option(
        "--hours-per-week <number>",
        "how long you study in a week: the plan then says weeks",
      ).argParser(Number),
    )
    .option("--json", "print the answer of the API's learningPlan instead of text");
  addGuideOptions(command, "files or Neo4j").action(async (roles: readonly string[], options: Options) => {
    const { learningPlan } = await answerFrom<Answer>(
      guidePlace(options, config),
      terminal,
      OPERATION,
      async (graph) => ({
        to: await Promise.all(roles.map((role) => roleNamed(graph, role))),
        from: options.from === undefined ? null : await roleNamed(graph, options.from),
        have: await competenciesNamed(graph, options.have),
        hoursPerWeek: options.hoursPerWeek ?? null,
      }),
    );
    terminal.out(options.json ? JSON.stringify(learningPlan, null, 2) : inWords(learningPlan));
    exitWith(DONE);
  });
};

function inWords(plan: Answer["learningPlan"]): string {
  const weeks = plan.weeks === null ? "" : `, in about ${Math.ceil(plan.weeks)} weeks`;
  return [`${hoursInWords(plan)}${weeks}`, ...plan.steps.map(stepInWords)].join("\n");
}

function stepInWords({ competency, hours, startWeek, endWeek, dependsOn }: Step, i: number): string {
  const known = hours === null ? [] : [`${hours.typical} h`];
  const when =
    startWeek === null || endWeek === null
      ? []
      : [`weeks ${Math.floor(startWeek) + 1} to ${Math.max(Math.ceil(endWeek), Math.floor(startWeek) + 1)}`];
  const after = dependsOn.length === 0 ? [] : [`after ${dependsOn.map(({ name }) => name).join(", ")}`];
  const about = [...known, ...when, ...after];
  return `${String(i + 1).padStart(3)}. ${competency.name}${about.length === 0 ? "" : ` (${about.join("; ")})`}`;
}
