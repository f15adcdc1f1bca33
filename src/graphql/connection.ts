import { type Awaitable, then } from "../async/awaitable.js";
import { badInput } from "../career/errors.js";
import type { Page, Slice } from "../career/graph.js";
import type { Requirement, RoleRequiring } from "../career/questions/ask-requirements.js";
import type { Statement } from "../career/questions/ask-statements.js";
import type { Transition } from "../career/questions/ask-transitions.js";
import type { GuideNode } from "../guide/guide.js";
import { shorten } from "../text/shorten.js";

/** One page of a list, as the Relay specification wants it. */
export interface Connection<E extends { readonly node: unknown }> {
  readonly edges: readonly E[];
  readonly nodes: readonly E["node"][];
  readonly pageInfo: PageInfo;
  readonly totalCount: number;
}

export interface PageInfo {
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
  readonly startCursor: string | null;
  readonly endCursor: string | null;
}

export interface NodeEdge<T> {
  readonly cursor: string;
  readonly node: T;
}

export interface TransitionEdge extends Transition {
  readonly cursor: string;
}

/** The page that the arguments ask for. Throws BAD_USER_INPUT for a cursor that is not ours. */
export function pageFrom({ first, after }: { first: number; after: string | null }): Page {
  return { first, after: after ? decodeCursor(after) : null };
}

/** A connection of nodes, whose cursors are made from their ids. */
export function nodeConnection<T extends { readonly id: string }>(
  slice: Awaitable<Slice<T>>,
): Awaitable<Connection<NodeEdge<T>>> {
  return then(slice, (page) =>
    connection(
      page,
      page.items.map((node) => ({ cursor: cursorOf(node.id), node })),
    ),
  );
}

/** A role in a list of roles that require a competency. */
export interface RequiringEdge extends NodeEdge<GuideNode> {
  readonly requirement: Requirement;
}

/** A connection of roles, each with the requirement that it is listed for. */
export function requiringConnection(
  slice: Awaitable<Slice<RoleRequiring>>,
): Awaitable<Connection<RequiringEdge>> {
  return then(slice, (page) =>
    connection(
      page,
      page.items.map(({ id, role, requirement }) => ({ cursor: cursorOf(id), node: role, requirement })),
    ),
  );
}

/** A connection of statements, whose cursors are made from their keys. */
export function statementConnection(
  slice: Awaitable<Slice<Statement>>,
): Awaitable<Connection<NodeEdge<Statement>>> {
  return then(slice, (page) =>
    connection(
      page,
      page.items.map((node) => ({ cursor: cursorOf(node.key), node })),
    ),
  );
}

/** A connection of transitions, whose cursors are made from their keys. */
export function transitionConnection(
  slice: Awaitable<Slice<Transition>>,
): Awaitable<Connection<TransitionEdge>> {
  return then(slice, (page) =>
    connection(
      page,
      page.items.map((transition) => ({ ...transition, cursor: cursorOf(transition.key) })),
    ),
  );
}

function connection<E extends { readonly cursor: string; readonly node: unknown }>(
  { total, hasNext, hasPrevious }: Slice<unknown>,
  edges: readonly E[],
): Connection<E> {
  return {
    edges,
    nodes: edges.map(({ node }) => node),
    pageInfo: {
      hasNextPage: hasNext,
      hasPreviousPage: hasPrevious,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
    totalCount: total,
  };
}

const CURSOR_PREFIX = "after ";

/** The cursor of an item that has this key in its list. */
export function cursorOf(key: string): string {
  return Buffer.from(CURSOR_PREFIX + key).toString("base64url");
}

function decodeCursor(cursor: string): string {
  const text = Buffer.from(cursor, "base64url").toString();
  if (!text.startsWith(CURSOR_PREFIX)) {
    throw badInput(
      "after",
      `is not a cursor of this API: "${shorten(cursor)}". Pass an \`endCursor\` or an edge's \`cursor\`.`,
    );
  }
  return text.slice(CURSOR_PREFIX.length);
}
