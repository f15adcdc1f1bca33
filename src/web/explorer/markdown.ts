import type { Path, PlanAnswer, SourceLine } from "../../graphql/operations/generated.js";
import { easeText, moreYearsText, preparationText } from "../../text/preparation.js";
import { moveText } from "../../text/ranked-move.js";
import { citationText } from "./citation-text.js";
import { hoursLine } from "./hours-text.js";
import { escapeMarkdown as escape } from "./markdown-text.js";
import { assumptions, planList } from "./plan-markdown.js";
import type { NameOf } from "./names.js";
import type { PlanQuestion } from "./use-plan.js";
import { plural } from "./words.js";

export interface Answered {
  readonly question: PlanQuestion;
  readonly nameOf: NameOf;
  /** The way that is looked at; null for going straight to the goal. */
  readonly path: Path | null;
  /** Null if there is none. */
  readonly plan: PlanAnswer["learningPlan"] | null;
  /** The day on which the plan starts. */
  readonly start: string;
  readonly sources: readonly SourceLine[];
  /** The page that it was copied from. */
  readonly address: string;
}

/** An answer as Markdown: the way with a flowchart, the plan, what both assume, and the sources. */
export function answerMarkdown(answered: Answered): string {
  const { question, nameOf, path, plan, start, sources, address } = answered;
  const from = question.from === null ? "what you know" : nameOf(question.from).name;
  const credits = sources.map(({ title, attribution, licence }) =>
    [`- ${escape(title)}`, attribution && escape(attribution), licence && escape(licence)]
      .filter(Boolean)
      .join(", "),
  );
  return [
    `# From ${escape(from)} to ${escape(nameOf(question.to).name)}`,
    ...(path === null ? [] : pathParts(path, sources)),
    ...(plan === null ? [] : ["## Plan", ...planList(plan, start)]),
    "## What this assumes",
    assumptions(question, nameOf, plan, start),
    "## Sources",
    credits.join("\n"),
    `Seen at <${address.replace(/[<>\s]/g, encodeURIComponent)}>`,
  ]
    .filter((part) => part !== "")
    .join("\n\n")
    .concat("\n");
}

function pathParts(
  { steps, hours, unknownHours, newCompetencies, experience, mermaid }: Path,
  sources: readonly SourceLine[],
): string[] {
  const sum = `${plural(steps.length, "step")}, ${plural(newCompetencies.length, "new skill")}, ${hoursLine(hours, unknownHours)}.`;
  const years = experience === null ? "" : `${capitalized(moreYearsText(experience))}.`;
  const fence = "`".repeat(Math.max(3, ...[...mermaid.matchAll(/`+/g)].map(([run]) => run.length + 1)));
  const parts = steps.map((step, i) => {
    const { from, to, citations, gap, ease, easeReasons } = step;
    const essential = gap.missing.filter(({ importance }) => importance === "ESSENTIAL");
    const titleOf = (id: string): string => sources.find((source) => source.id === id)?.title ?? id;
    const cited = citations.map((citation) => escape(citationText(citation, titleOf(citation.source))));
    const asks = preparationText(to);
    const reason = moveText(step, sources);
    return [
      `## ${i + 1}. ${escape(from.name)} → ${escape(to.name)}`,
      ...(reason === null ? [] : [escape(reason)]),
      ...(cited.length === 0 ? [] : [`*${cited.join("; ")}*`]),
      `${easeText(ease, easeReasons)}.`,
      ...(asks === null ? [] : [`${escape(asks)}.`]),
      `${Math.round(gap.coverage * 100)} % covered already; ${hoursLine(gap.hours, gap.unknownHours)}.`,
      essential
        .map(
          ({ competency, hours: own }) =>
            `- ${escape(competency.name)}${own === null ? "" : ` (${hoursLine(own)})`}`,
        )
        .join("\n"),
    ].join("\n\n");
  });
  return [sum, years, `${fence}mermaid\n${mermaid}\n${fence}`, ...parts];
}

function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
