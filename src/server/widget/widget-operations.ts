interface Named {
  readonly id: string;
  readonly name: string;
}

export interface Hours {
  readonly min: number;
  readonly typical: number;
  readonly max: number;
}

interface GuideCredit {
  readonly title: string;
  readonly version: string;
  readonly sources: readonly { readonly title: string; readonly attribution: string | null }[];
}

export interface RecommendationsAnswer {
  readonly guide: GuideCredit;
  readonly from?: Named | null;
  readonly toward?: Named | null;
  readonly roles?: readonly {
    readonly role: Named & { readonly level: number | null; readonly summary: string | null };
    readonly gap: { readonly coverage: number; readonly hours: Hours; readonly unknownHours: number };
    readonly reasons: readonly { readonly text: string }[];
    readonly obstacle: { readonly text: string } | null;
  }[];
  readonly competencies?: readonly {
    readonly competency: Named & { readonly summary: string | null };
    readonly hours: Hours | null;
    readonly unlocks: readonly Named[];
    readonly reasons: readonly { readonly text: string }[];
  }[];
}

export interface PathAnswer {
  readonly guide: GuideCredit;
  readonly from: Named | null;
  readonly to: Named | null;
  readonly path: {
    readonly length: number;
    readonly hours: Hours;
    readonly unknownHours: number;
    readonly newCompetencies: readonly Named[];
    readonly steps: readonly {
      readonly from: Named;
      readonly to: Named & { readonly level: number | null };
      readonly kind: string;
      readonly reason: string | null;
      readonly gap: {
        readonly coverage: number;
        readonly hours: Hours;
        readonly unknownHours: number;
        readonly missing: readonly { readonly importance: string; readonly competency: Named }[];
      };
    }[];
  } | null;
}

const GUIDE = "guide { title version sources { title attribution } }";
const HOURS = "{ min typical max }";

/** Roles that may come next. */
export const RECOMMENDATIONS_OPERATION = `
  query WidgetRoles($from: ID, $have: [ID!]!, $first: Int!, $hasFrom: Boolean!, $fromId: ID!) {
    ${GUIDE}
    from: role(id: $fromId) @include(if: $hasFrom) { id name }
    roles: recommendedRoles(from: $from, have: $have, first: $first) {
      role { id name level summary }
      gap { coverage hours ${HOURS} unknownHours }
      reasons { text }
      obstacle { text }
    }
  }`;

/** What to learn next on the way to a role. */
export const TOWARD_OPERATION = `
  query WidgetCompetencies($from: ID, $have: [ID!]!, $toward: ID!, $first: Int!, $hasFrom: Boolean!, $fromId: ID!) {
    ${GUIDE}
    from: role(id: $fromId) @include(if: $hasFrom) { id name }
    toward: role(id: $toward) { id name }
    competencies: recommendedCompetencies(from: $from, have: $have, toward: [$toward], first: $first) {
      competency { id name summary }
      hours ${HOURS}
      unlocks { id name }
      reasons { text }
    }
  }`;

/** The way with the fewest hours. */
export const PATH_OPERATION = `
  query WidgetPath($from: ID!, $to: ID!, $have: [ID!]!) {
    ${GUIDE}
    from: role(id: $from) { id name }
    to: role(id: $to) { id name }
    path: shortestPath(from: $from, to: $to, have: $have, minimize: HOURS) {
      length
      hours ${HOURS}
      unknownHours
      newCompetencies { id name }
      steps {
        from { id name }
        to { id name level }
        kind
        reason
        gap { coverage hours ${HOURS} unknownHours missing { importance competency { id name } } }
      }
    }
  }`;
