import { badInput } from "../career/errors.js";

export interface Connection<E> {
  readonly edges: E[];
  readonly nodes: unknown[];
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: string | null;
    readonly endCursor: string | null;
  };
  readonly totalCount: number;
}

export interface CheckedPage {
  readonly first: number;
  readonly after: string | null;
}

export const MAX_FIRST = 100;

/** Throws BAD_USER_INPUT unless 1 ≤ first ≤ 100. */
export function checkFirst(first: number): number {
  if (first < 1 || first > MAX_FIRST)
    throw badInput("first", `must be from 1 to ${MAX_FIRST}, not ${first}.`);
  return first;
}

/** Decodes the cursor. Throws BAD_USER_INPUT if `first` is out of bounds or `after` is not a cursor of this API. */
export function checkPage({ first, after }: { first: number | null; after?: string | null }): CheckedPage {
  return { first: checkFirst(first ?? 20), after: after ? decodeCursor(after) : null };
}

/** Builds a Relay connection from one page of items. */
export function connection<T, E extends { cursor: string; node: unknown }>(
  page: { items: readonly T[]; total: number; hasNext: boolean; hasPrevious: boolean },
  keyOf: (item: T) => string,
  edgeOf: (item: T, cursor: string) => E,
): Connection<E> {
  const edges = page.items.map((item) => edgeOf(item, encodeCursor(keyOf(item))));
  return {
    edges,
    nodes: edges.map(({ node }) => node),
    pageInfo: {
      hasNextPage: page.hasNext,
      hasPreviousPage: page.hasPrevious,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
    totalCount: page.total,
  };
}

/** Cuts one page out of a complete list, which must be sorted by its keys. */
export function pageOf<T>(items: readonly T[], keyOf: (item: T) => string, { first, after }: CheckedPage) {
  const found = after === null ? 0 : items.findIndex((item) => keyOf(item) > after);
  const start = found < 0 ? items.length : found;
  return {
    items: items.slice(start, start + first),
    total: items.length,
    hasNext: start + first < items.length,
    hasPrevious: start > 0,
  };
}

const CURSOR_PREFIX = "after ";

function encodeCursor(key: string): string {
  return Buffer.from(CURSOR_PREFIX + key).toString("base64url");
}

function decodeCursor(cursor: string): string {
  const text = Buffer.from(cursor, "base64url").toString();
  if (!text.startsWith(CURSOR_PREFIX)) {
    throw badInput(
      "after",
      `is not a cursor of this API: "${cursor}". Pass an \`endCursor\` or an edge's \`cursor\`.`,
    );
  }
  return text.slice(CURSOR_PREFIX.length);
}
