import type { Competency } from "../guide/guide.js";
import type { Report } from "./report.js";

/** A table for people: right-aligned where `isNumber`. */
export interface Section {
  readonly title: string;
  readonly note: string;
  readonly columns: readonly { readonly title: string; readonly isNumber: boolean }[];
  readonly rows: readonly (readonly string[])[];
}

/** The tables of a report, in the order in which they are told; those without rows are left out. */
export function sectionsOf(report: Report): Section[] {
  return [metrics(report), cycles(report), redundant(report), demand(report), roles(report)].filter(
    ({ rows }) => rows.length > 0,
  );
}

/** The headline numbers. */
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
  const terms = system === "quarter" ? ", times 2/3 on a quarter system" : "";
  return {
    title: "Competencies, most complex first",
    note: `Blocking: how many rest on it. Delay: competencies on the longest chain through it. Complexity: their sum${terms}. Centrality: summed lengths of the chains from start to end that run through it. Blocks: how many can no longer be reached without it, choices respected. Layer: longest chain below it, 0 = no prerequisites. Roles: how many can no longer be had without it.`,
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
    note: "A smallest one of each knot; nothing in it can be learned first.",
    columns: [text("Each is a prerequisite of the next, the last of the first")],
    rows: analytics.cycles.map((cycle) => [chainOf(cycle)]),
  };
}

function redundant({ analytics }: Report): Section {
  return {
    title: "Prerequisites that go without saying",
    note: "The other prerequisites cannot be met without these anyway.",
    columns: [text("Prerequisite"), text("Of")],
    rows: analytics.redundant.map(({ from, to }) => [from.name, to.name]),
  };
}

function demand(report: Report): Section {
  return {
    title: "What roles ask for",
    note: "Plainly or as an option of a choice.",
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
    title: "Roles, most between others first",
    note: "In, out: roles that lead here and that it leads to. Betweenness: shortest paths between other roles that pass here. Part: which connected part of the map, 0 = the largest.",
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
