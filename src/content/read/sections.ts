import type { EdgeKind, NodeKind } from "../../guide/vocabulary.js";

/** A section of a YAML guide: what its items are, and which of their keys hold edges. */
export interface Section {
  readonly kinds: readonly (NodeKind | "CHOICE")[];
  readonly edges: Readonly<Record<string, EdgeKind>>;
}

/** In the order of the README; the writer keeps one section to a file of the same name. */
export const SECTIONS: Readonly<Record<string, Section>> = {
  roles: {
    kinds: ["ROLE"],
    edges: {
      group: "IN_GROUP",
      broader: "BROADER",
      responsibilities: "HAS_RESPONSIBILITY",
      requires: "REQUIRES",
      leadsTo: "LEADS_TO",
    },
  },
  groups: { kinds: ["SKILL_GROUP", "ROLE_GROUP"], edges: { broader: "BROADER" } },
  competencies: {
    kinds: ["SKILL", "TECHNOLOGY"],
    edges: { group: "IN_GROUP", broader: "BROADER", buildsOn: "BUILDS_ON", benefitsFrom: "BENEFITS_FROM" },
  },
  choices: { kinds: ["CHOICE"], edges: { options: "OPTION" } },
  responsibilities: { kinds: ["RESPONSIBILITY"], edges: {} },
  credentials: { kinds: ["CREDENTIAL"], edges: { teaches: "TEACHES", qualifiesFor: "QUALIFIES_FOR" } },
  experiences: { kinds: ["EXPERIENCE"], edges: { qualifiesFor: "QUALIFIES_FOR" } },
  trends: { kinds: ["TREND"], edges: { affects: "AFFECTS" } },
};
