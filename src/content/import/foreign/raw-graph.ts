/** Nodes and edges as a file gives them, before it is clear what they are. */
export interface RawGraph {
  readonly nodes: readonly RawNode[];
  readonly edges: readonly RawEdge[];
  /** What the file says of the graph as a whole, by lower-case name. */
  readonly data?: Readonly<Record<string, string>>;
}

export interface RawNode {
  readonly key: string;
  /** What the file says of it, by lower-case name. */
  readonly data: Readonly<Record<string, string>>;
  readonly line: number;
}

export interface RawEdge {
  readonly from: string;
  readonly to: string;
  readonly data: Readonly<Record<string, string>>;
  readonly line: number;
}
