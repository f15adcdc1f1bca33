import type { Fields } from "./fields.js";

/** What the schema says of a kind of node. */
export interface NodeSchema {
  /** An id is "<prefix>:<slug>". */
  readonly prefix: string;
  /** The name of the GraphQL type, and of the label in Neo4j. */
  readonly label: string;
  /** Kinds of one family share a second label in Neo4j, and no two nodes of a family may have the same name. */
  readonly family?: string;
  /** Besides id and citations, in the order in which YAML and JSONL write them. */
  readonly fields: Fields;
  /** What `validate` says of a node that no edge makes useful. */
  readonly unused: string;
}

/** What the schema says of a kind of edge. */
export interface EdgeSchema<Kind extends string> {
  /** Between the two ids in a message: "role:a leads to role:b". */
  readonly verb: string;
  /** The key in YAML under which a node lists these edges; the method of `guideBuilder` that adds one. */
  readonly key: string;
  /** What may stand at the two ends. */
  readonly ends: readonly Ends<Kind>[];
  /** Besides from, to, reason and citations, in the order in which YAML and JSONL write them. */
  readonly fields: Fields;
  /** A node has at most one such edge; YAML writes it without a list. */
  readonly single?: boolean;
  /** Whether `validate` looks for edges from a node to itself. Where cycles are refused, it looks for those instead. */
  readonly refusesLoops?: boolean;
}

/** A pair of ends that an edge may have. */
export interface Ends<Kind extends string> {
  readonly from: readonly Kind[];
  readonly to: readonly Kind[];
  /** At which ends the edge makes the node useful: `validate` refuses a node of our own that no edge does. */
  readonly usefulTo?: readonly ("from" | "to")[];
}
