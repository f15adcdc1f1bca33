import type { GuideNode } from "./guide.js";

/** One plain sentence, and the nodes behind it. */
export interface Reason {
  readonly text: string;
  readonly nodes: readonly GuideNode[];
}

/** "A", "A and B", "A, B and C". */
export function list(names: readonly string[]): string {
  return names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)!}`;
}

/** The names of the first few nodes and how many more there are: "A, B and 3 more". */
export function listNodes(nodes: readonly GuideNode[], most = 3): string {
  const names = nodes.slice(0, most).map(({ name }) => name);
  return list(nodes.length > most ? [...names, `${nodes.length - most} more`] : names);
}

export function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}

export function hoursText(typical: number): string {
  return typical === 1 ? "1 hour" : `${typical} hours`;
}
