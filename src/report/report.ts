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
  /** Null: the whole guide. */
  readonly role: string | null;
  /** Null: the term system that the guide states. */
  readonly system: TermSystem | null;
}

/** The content of a report in any format. */
export interface Report {
  readonly title: string;
  readonly version: string;
  readonly sources: readonly GuideSource[];
  readonly role: Role | null;
  readonly system: TermSystem;
  readonly analytics: PrerequisiteAnalytics;
  readonly links: readonly ReportLink[];
  /** Metrics of all roles; empty in a report on one role. */
  readonly roles: readonly RoleMetrics[];
  /** How many roles require each competency; empty in a report on one role. */
  readonly demand: readonly CompetencyDemand[];
}

/** A prerequisite between two competencies of the report, by id. */
export interface ReportLink {
  readonly from: string;
  readonly to: string;
  /** The choice that `from` is an option of; null for a plain prerequisite. */
  readonly choice: { readonly id: string; readonly pick: number; readonly of: number } | null;
}

/** Computes the report on a guide or on one of its roles. */
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

/** The prerequisites ordered by the dependent competency. Each pair stands once; a plain prerequisite wins over a choice. */
function linksOf(index: GuideIndex, { competencies }: PrerequisiteAnalytics): ReportLink[] {
  const ids = competencies.map(({ competency }) => competency.id).sort();
  return ids.flatMap((to) => {
    const links = new Map<string, ReportLink>();
    for (const { to: head } of index.prerequisites(to)) {
      const options = index.options(head);
      const pick = index.choice(head)?.pick;
      const choice = pick === undefined ? null : { id: head, pick, of: options.length };
      for (const { id } of options)
        if (choice === null || !links.has(id)) links.set(id, { from: id, to, choice });
    }
    return [...links.values()];
  });
}
