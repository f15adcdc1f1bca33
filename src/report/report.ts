import { askPrerequisiteAnalytics } from "../career/questions/ask-prerequisite-analytics.js";
import { type CompetencyDemand } from "../career/analytics/competency-demand.js";
import { askCompetencyDemand } from "../career/questions/ask-competency-demand.js";
import type { PrerequisiteAnalytics } from "../career/analytics/prerequisite-analytics.js";
import { type RoleMetrics } from "../career/analytics/role-analytics.js";
import { askRoleAnalytics } from "../career/questions/ask-role-analytics.js";
import { type TermSystem, termSystemOf } from "../career/analytics/term-system.js";
import type { CareerGraph } from "../career/graph.js";
import type { GuideSource, Role } from "../guide/guide.js";
import type { GuideIndex } from "../guide/guide-index.js";

export interface ReportQuestion {
  /** Null: of everything. */
  readonly role: string | null;
  /** Null: what the guide says. */
  readonly system: TermSystem | null;
}

/** Everything that a report of any format tells. */
export interface Report {
  readonly title: string;
  readonly version: string;
  readonly sources: readonly GuideSource[];
  readonly role: Role | null;
  readonly system: TermSystem;
  readonly analytics: PrerequisiteAnalytics;
  readonly links: readonly ReportLink[];
  /** Of all roles and what they ask for; empty in a report on one role. */
  readonly roles: readonly RoleMetrics[];
  readonly demand: readonly CompetencyDemand[];
}

/** A prerequisite among the competencies of the report, by ids. */
export interface ReportLink {
  readonly from: string;
  readonly to: string;
  /** What it is an option of; null for a plain prerequisite. */
  readonly choice: { readonly id: string; readonly pick: number; readonly of: number } | null;
}

/** The analytics of a guide or of one of its roles. */
export async function makeReport(graph: CareerGraph, { role, system }: ReportQuestion): Promise<Report> {
  const analytics = await askPrerequisiteAnalytics(graph, { role, terms: system });
  const index = await graph.snapshot();
  const { title, version, sources, nodes } = index.guide;
  const allRoles = nodes.filter((node) => node.kind === "ROLE");
  const only = role === null ? null : index.role(role);
  return {
    title,
    version,
    sources,
    role: only,
    system: system ?? termSystemOf(only ? [only] : allRoles),
    analytics,
    links: linksOf(index, analytics),
    roles: only ? [] : await askRoleAnalytics(graph),
    demand: only ? [] : await askCompetencyDemand(graph, null, "ROLES"),
  };
}

/** By what builds on it, each pair once; a plain one hides the same one in a choice. */
function linksOf(index: GuideIndex, { competencies }: PrerequisiteAnalytics): ReportLink[] {
  const ids = competencies.map(({ competency }) => competency.id).sort();
  return ids.flatMap((to) => {
    const links = new Map<string, ReportLink>();
    for (const { to: head } of index.out("BUILDS_ON", to)) {
      const options = index.options(head);
      const pick = index.choice(head)?.pick;
      const choice = pick === undefined ? null : { id: head, pick, of: options.length };
      for (const { id } of options)
        if (choice === null || !links.has(id)) links.set(id, { from: id, to, choice });
    }
    return [...links.values()];
  });
}
