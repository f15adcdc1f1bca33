import { list } from "../../text/phrases.js";
import type { GuideNode } from "../../guide/guide.js";

/** A reason in one plain sentence, and the nodes it is about. */
export interface Reason {
  readonly text: string;
  readonly nodes: readonly GuideNode[];
}

/** Names the first `most` nodes and counts the others: "A, B and 3 more". */
export function listNodes(nodes: readonly GuideNode[], most = 3): string {
  const names = nodes.slice(0, most).map(({ name }) => name);
  return list(nodes.length > most ? [...names, `${nodes.length - most} more`] : names);
}
