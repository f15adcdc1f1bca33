import type { Choice, GuideNode } from "../../guide/guide.js";
import type { EdgeKind, NodeKind } from "../../guide/vocabulary.js";
import type { Rule } from "../rule.js";
import { edgesOf, nodesOf } from "../statements.js";

/** What we write is there to be used. Data sets come whole, so what only they say may stand alone. */
export const everyNodeIsReached: Rule = ({ guide, isExcused, report }) => {
  if (![...nodesOf(guide)].some(isOurs)) return;
  const used = new Set<string>();
  for (const { kind, edge } of edgesOf(guide)) {
    used.add(`${kind} from ${edge.from}`);
    used.add(`${kind} to ${edge.to}`);
  }
  for (const node of nodesOf(guide)) {
    const { uses, wanted } = USES[node.kind];
    const isUsed = uses.some((use) => used.has(`${use} ${node.id}`));
    if (isUsed || isExcused(node.id) || !isOurs(node)) continue;
    report(node, `${node.id} stands alone: ${wanted}.`);
  }
};

function isOurs({ citations }: GuideNode | Choice): boolean {
  return citations.some(({ origin }) => origin === "GUIDE" || origin === "CURATED");
}

type Use = `${EdgeKind} ${"from" | "to"}`;

const COMPETENCY = {
  uses: ["REQUIRES to", "BUILDS_ON to", "OPTION to", "TEACHES to"],
  wanted: "no role requires it, nothing builds on it, no choice offers it and no credential teaches it",
} as const;

const USES: Readonly<Record<NodeKind | "CHOICE", { uses: readonly Use[]; wanted: string }>> = {
  ROLE: {
    uses: ["LEADS_TO from", "LEADS_TO to", "REQUIRES from"],
    wanted: "it requires nothing and no transition leads in or out",
  },
  SKILL: COMPETENCY,
  TECHNOLOGY: COMPETENCY,
  SKILL_GROUP: { uses: ["IN_GROUP to", "BROADER to"], wanted: "no competency is in it" },
  RESPONSIBILITY: { uses: ["HAS_RESPONSIBILITY to"], wanted: "no role has it" },
  CREDENTIAL: {
    uses: ["TEACHES from", "QUALIFIES_FOR from"],
    wanted: "it teaches nothing and qualifies for nothing",
  },
  EXPERIENCE: { uses: ["QUALIFIES_FOR from"], wanted: "it qualifies for nothing" },
  TREND: { uses: ["AFFECTS from"], wanted: "it affects nothing" },
  ROLE_GROUP: { uses: ["IN_GROUP to", "BROADER to"], wanted: "no role is in it" },
  CHOICE: { uses: ["REQUIRES to", "BUILDS_ON to"], wanted: "no role requires it and nothing builds on it" },
};
