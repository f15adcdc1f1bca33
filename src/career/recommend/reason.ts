import { list } from "../../text/phrases.js";
import type { GuideNode } from "../../guide/guide.js";

/** One plain sentence, and the nodes behind it. */
export interface Reason {
  readonly text: string;
  readonly nodes: readonly GuideNode[];
}

/** The names of the first few nodes and how many more there are: "A, B and 3 more". */
export function listNodes(nodes: readonly GuideNode[], most = 3): string {
  const names = nodes.slice(0, most).map(({ name }) => name);
  return list(nodes.length > most ? [...names, `${nodes.length - most} more`] : names);
}
