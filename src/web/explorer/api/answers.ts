/** The shapes of what the questions beside this file bring. */
export interface Named {
  readonly id: string;
  readonly name: string;
}

export interface RoleLine extends Named {
  readonly level: number | null;
}

export interface Hours {
  readonly min: number;
  readonly typical: number;
  readonly max: number;
}

export type Origin = "GUIDE" | "CURATED" | "ESTIMATE" | "IMPORT" | "DERIVED";

export interface Citation {
  readonly origin: Origin;
  readonly source: string;
  readonly section: string | null;
  readonly url: string | null;
}

export interface Source {
  readonly id: string;
  readonly title: string;
  readonly origin: Origin;
  readonly licence: string | null;
  readonly attribution: string | null;
  readonly url: string | null;
}

export interface GuideAnswer {
  readonly guide: {
    readonly title: string;
    readonly version: string;
    readonly sources: readonly Source[];
    readonly counts: readonly { readonly kind: string; readonly count: number }[];
  };
  readonly roles: {
    readonly totalCount: number;
    readonly nodes: readonly (RoleLine & { readonly summary: string | null })[];
  };
}

export interface NamesAnswer {
  readonly nodes: readonly (RoleLine | null)[];
}

export interface SearchAnswer {
  readonly search: readonly {
    readonly matched: string;
    readonly node: Named & { readonly level?: number | null; readonly group?: Named | null };
  }[];
}

export interface GapItem {
  readonly competency: Named;
  readonly importance: "ESSENTIAL" | "OPTIONAL";
  readonly direct: boolean;
  readonly requiredFor: readonly Named[];
  readonly alternatives: readonly Named[];
  readonly hours: Hours | null;
}

export interface Gap {
  readonly coverage: number;
  readonly missing: readonly GapItem[];
  readonly raised: readonly GapItem[];
  readonly kept: readonly Named[];
  readonly dropped: readonly Named[];
  readonly hours: Hours;
  readonly unknownHours: number;
  readonly optimal: boolean;
}

export interface Step {
  readonly from: RoleLine;
  readonly to: RoleLine;
  readonly kind: string;
  readonly reason: string | null;
  readonly citations: readonly Citation[];
  readonly gap: Gap;
}

export interface Path {
  readonly length: number;
  readonly roles: readonly RoleLine[];
  readonly steps: readonly Step[];
  readonly newCompetencies: readonly Named[];
  readonly hours: Hours;
  readonly unknownHours: number;
  readonly mermaid: string;
}

interface PathSearch {
  readonly paths: readonly Path[];
  readonly optimal: boolean;
  readonly noPath: {
    readonly reason: string;
    readonly message: string;
    readonly closest: readonly RoleLine[];
  } | null;
}

export interface WaysAnswer {
  readonly unbeaten: PathSearch;
  readonly shortest: PathSearch;
}

export interface TotalsAnswer {
  readonly unbeaten: { readonly paths: readonly Totals[] };
  readonly shortest: { readonly paths: readonly Totals[] };
}

export interface Totals {
  readonly roles: readonly { readonly id: string }[];
  readonly newCompetencies: readonly { readonly id: string }[];
  readonly hours: Hours;
}

export interface Requirement {
  readonly pick: number;
  readonly options: readonly Named[];
  readonly reason: string | null;
  readonly citations: readonly Citation[];
}

export interface RequirementsAnswer {
  readonly nodes: readonly ({ readonly id: string; readonly requirements: readonly Requirement[] } | null)[];
}

export interface PlanStep {
  readonly competency: Named;
  readonly hours: Hours | null;
  readonly startWeek: number | null;
  readonly endWeek: number | null;
  readonly slackHours: number;
  readonly dependsOn: readonly Named[];
  readonly alternatives: readonly Named[];
}

export interface PlanAnswer {
  readonly learningPlan: {
    readonly steps: readonly PlanStep[];
    readonly hours: Hours;
    readonly unknownHours: number;
    readonly weeks: number | null;
    readonly criticalPath: readonly Named[];
    readonly optimal: boolean;
  };
}

export interface OnwardAnswer {
  readonly recommendedRoles: readonly {
    readonly role: RoleLine & { readonly summary: string | null };
    readonly gap: Pick<Gap, "coverage" | "hours" | "unknownHours">;
    readonly path: { readonly length: number } | null;
    readonly reasons: readonly { readonly text: string }[];
    readonly obstacle: { readonly text: string } | null;
  }[];
}

export interface LearnNextAnswer {
  readonly recommendedCompetencies: readonly {
    readonly competency: Named;
    readonly hours: Hours | null;
    readonly unlocks: readonly Named[];
    readonly reasons: readonly { readonly text: string }[];
  }[];
}

export interface RoleAnswer {
  readonly role:
    | (RoleLine & {
        readonly summary: string | null;
        readonly alternativeNames: readonly string[];
        readonly group: Named | null;
        readonly citations: readonly Citation[];
        readonly responsibilities: readonly Named[];
        readonly credentials: readonly (Named & { readonly kind: string })[];
        readonly experiences: readonly Named[];
        readonly trends: readonly (Named & { readonly summary: string | null })[];
      })
    | null;
}

export interface MapAnswer {
  readonly roles: { readonly nodes: readonly MapRole[] };
}

export interface AroundAnswer {
  readonly nodes: readonly (
    (MapRole & { readonly ledToBy: { readonly nodes: readonly RoleLine[] } }) | null
  )[];
}

export interface MapRole extends RoleLine {
  readonly leadsTo: { readonly nodes: readonly RoleLine[] };
}

export interface GapAnswer {
  readonly skillGap: Gap;
}
