import type { Competency } from "../guide/guide.js";
import type { Report } from "./report.js";

/** A table of a report. Columns with `isNumber` are right-aligned. */
export interface Section {
  readonly title: string;
  readonly note: string;
  readonly columns: readonly { readonly title: string; readonly isNumber: boolean }[];
  readonly rows: readonly (readonly string[])[];
}

/** The tables of a report in their order, without empty ones. */
export function sectionsOf(report: Report): Section[] {
  return [metrics(report), cycles(report), redundant(report), demand(report), roles(report)].filter(
    ({ rows }) => rows.length > 0,
  );
}

/** The totals at the top of a report. */
export function totalsOf({ analytics, system }: Report): { title: string; value: string }[] {
  return [
    { title: "Competencies", value: whole(analytics.competencies.length) },
    {
      title: system === "quarter" ? "Complexity (quarters)" : "Complexity",
      value: decimal(analytics.totalComplexity),
    },
    { title: "Blocking", value: whole(analytics.totalBlocking) },
    { title: "Delay", value: whole(analytics.totalDelay) },
    { title: "Centrality", value: whole(analytics.totalCentrality) },
    { title: "Longest chain", value: whole(analytics.longestChain.length) },
  ];
}

export function chainOf(competencies: readonly Competency[]): string {
  return competencies.map(({ name }) => name).join(" → ");
}

function metrics({ analytics, system }: Report): Section {
  const terms = system === "quarter" ? ", times 2/3 because terms are quarters" : "";
  return {
    title: "Competencies, most complex first",
    note: `Blocking: competencies that build on it, directly or not. Delay: competencies on the longest chain through it. Complexity: blocking + delay${terms}. Centrality: total length of the chains from a start to an end that pass through it. Blocks: competencies that cannot be learned without it, also if choices offer other ways. Layer: length of the longest chain below it, 0 = no prerequisites. Roles: roles that cannot be reached without it.`,
    columns: [
      text("Competency"),
      number("Complexity"),
      number("Blocking"),
      number("Delay"),
      number("Centrality"),
      number("Blocks"),
      number("Layer"),
      number("Roles"),
    ],
    rows: analytics.competencies.map((each) => [
      each.competency.name,
      decimal(each.complexity),
      whole(each.blockingFactor),
      whole(each.delayFactor),
      whole(each.centrality),
      whole(each.blocks),
      each.layer === null ? "cycle" : whole(each.layer),
      whole(each.rolesBlocked),
    ]),
  };
}

function cycles({ analytics }: Report): Section {
  return {
    title: "Cycles",
    note: "Competencies that require each other in a circle: none of them can be learned first. One smallest cycle of each group is shown.",
    columns: [text("Each is a prerequisite of the next one, and the last of the first")],
    rows: analytics.cycles.map((cycle) => [chainOf(cycle)]),
  };
}

function redundant({ analytics }: Report): Section {
  return {
    title: "Redundant prerequisites",
    note: "The other prerequisites of the same competency already require these.",
    columns: [text("Prerequisite"), text("Of")],
    rows: analytics.redundant.map(({ from, to }) => [from.name, to.name]),
  };
}

function demand(report: Report): Section {
  return {
    title: "Competencies that roles require",
    note: "Directly or as an option of a choice.",
    columns: [text("Competency"), number("Roles"), number("Essential"), number("Share")],
    rows: report.demand.map(({ competency, roles: count, essential, share }) => [
      competency.name,
      whole(count),
      whole(essential),
      `${(share * 100).toFixed(1)} %`,
    ]),
  };
}

function roles(report: Report): Section {
  return {
    title: "Roles by betweenness",
    note: "In, out: roles that lead to it, and roles that it leads to. Betweenness: shortest paths between other roles that pass through it. Part: the connected part of the map that it is in, 0 = the largest.",
    columns: [
      text("Role"),
      number("In"),
      number("Out"),
      number("Betweenness"),
      number("PageRank"),
      number("Part"),
    ],
    rows:
      report.roles.length < 2
        ? []
        : report.roles.map((each) => [
            each.role.name,
            whole(each.inDegree),
            whole(each.outDegree),
            each.betweenness.toFixed(1),
            each.pageRank.toFixed(4),
            whole(each.component),
          ]),
  };
}

const text = (title: string) => ({ title, isNumber: false });
const number = (title: string) => ({ title, isNumber: true });

function whole(value: number | bigint): string {
  return value.toLocaleString("en");
}

function decimal(value: number): string {
  return value.toLocaleString("en", { maximumFractionDigits: 1 });
}
