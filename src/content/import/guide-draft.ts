import type { Citation, Edge, Guide, GuideNode, GuideSource, LeadsTo, Requires } from "../../guide/guide.js";
import { canonical } from "../../guide/canonical.js";

/** The nodes and edges that an import collects. */
export interface GuideDraft {
  readonly nodes: GuideNode[];
  readonly leadsTo: LeadsTo[];
  readonly requires: Requires[];
  readonly buildsOn: Edge[];
  readonly inGroup: Edge[];
  readonly broader: Edge[];
  readonly benefitsFrom: Edge[];
}

export function guideDraft(): GuideDraft {
  return { nodes: [], leadsTo: [], requires: [], buildsOn: [], inGroup: [], broader: [], benefitsFrom: [] };
}

export function toGuide(
  { nodes, leadsTo, requires, buildsOn, inGroup, broader, benefitsFrom }: GuideDraft,
  about: { readonly title: string; readonly version: string; readonly sources: readonly GuideSource[] },
): Guide {
  return canonical({
    ...about,
    nodes,
    choices: [],
    edges: {
      LEADS_TO: leadsTo,
      REQUIRES: requires,
      BUILDS_ON: buildsOn,
      OPTION: [],
      IN_GROUP: inGroup,
      HAS_RESPONSIBILITY: [],
      TEACHES: [],
      QUALIFIES_FOR: [],
      AFFECTS: [],
      BROADER: broader,
      BENEFITS_FROM: benefitsFrom,
    },
  });
}

/** A list of one citation, to be shared by all statements with that source and section. */
export function citing({ id, origin }: GuideSource, section: string | null): readonly Citation[] {
  return [{ origin, source: id, section, url: null }];
}
