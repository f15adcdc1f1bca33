import type { Path, SourceLine } from "../../graphql/operations/generated.js";
import { easeText, moreYearsText, preparationText } from "../../text/preparation.js";
import { citationText } from "./citation-text.js";
import { hoursLine } from "./hours-text.js";
import { plural } from "./words.js";

/** A path as Markdown, with a flowchart and citations. `address` is the page that it was copied from. */
export function pathMarkdown(path: Path, sources: readonly SourceLine[], address: string): string {
  const { roles, steps, hours, unknownHours, newCompetencies, experience, mermaid } = path;
  const title = `# From ${escape(roles[0]!.name)} to ${escape(roles.at(-1)!.name)}`;
  const sum = `${plural(steps.length, "step")}, ${plural(newCompetencies.length, "new skill")}, ${hoursLine(hours, unknownHours)}.`;
  const years = experience === null ? "" : `${capitalized(moreYearsText(experience))}.`;
  const parts = steps.map(({ from, to, reason, citations, gap, ease, easeReasons }, i) => {
    const essential = gap.missing.filter(({ importance }) => importance === "ESSENTIAL");
    const titleOf = (id: string): string => sources.find((source) => source.id === id)?.title ?? id;
    const cited = citations.map((citation) => escape(citationText(citation, titleOf(citation.source))));
    const asks = preparationText(to);
    return [
      `## ${i + 1}. ${escape(from.name)} → ${escape(to.name)}`,
      ...(reason === null ? [] : [escape(reason)]),
      ...(cited.length === 0 ? [] : [`*${cited.join("; ")}*`]),
      `${easeText(ease, easeReasons)}.`,
      ...(asks === null ? [] : [`${escape(asks)}.`]),
      `${Math.round(gap.coverage * 100)} % covered already; ${hoursLine(gap.hours, gap.unknownHours)}.`,
      essential
        .map(({ competency, hours: own }) => `- ${escape(competency.name)} (${hoursLine(own)})`)
        .join("\n"),
    ].join("\n\n");
  });
  const credits = sources.map(({ title: name, attribution, licence }) =>
    [`- ${escape(name)}`, attribution && escape(attribution), licence && escape(licence)]
      .filter(Boolean)
      .join(", "),
  );
  const fence = "`".repeat(Math.max(3, ...[...mermaid.matchAll(/`+/g)].map(([run]) => run.length + 1)));
  return [
    title,
    sum,
    years,
    `${fence}mermaid\n${mermaid}\n${fence}`,
    ...parts,
    "## Sources",
    credits.join("\n"),
    `Seen at <${address.replace(/[<>\s]/g, encodeURIComponent)}>`,
  ]
    .filter((part) => part !== "")
    .join("\n\n")
    .concat("\n");
}

function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Escapes text so that Markdown shows it unchanged, on one line and without HTML. */
function escape(text: string): string {
  return text
    .replace(/[\r\n\u2028\u2029]+/g, " ")
    .replace(/[\\`*_{}[\]()#+.!|~<>&-]/g, (character) =>
      character === "<"
        ? "&lt;"
        : character === ">"
          ? "&gt;"
          : character === "&"
            ? "&amp;"
            : /[().+-]/.test(character)
              ? character
              : `\\${character}`,
    )
    .replace(/^([-+]|\d+[.)])(?=\s)/, "\\$1");
}
