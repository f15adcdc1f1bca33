import { canonical } from "./canonical.js";
import { byEdgeKind } from "./edges.js";
import { absentValue, type Fields, type ValueOf } from "./fields.js";
import type { Choice, Edge, EdgeOf, Guide, GuideNode } from "./guide.js";
import {
  type EDGE_SCHEMA,
  type EdgeKind,
  edgeSchema,
  type NODE_SCHEMA,
  nodeSchema,
  type ThingKind,
} from "./schema.js";
import { EDGE_KINDS, type NodeKind, THING_KINDS } from "./vocabulary.js";

/** Gathers the parts of a guide in any order. */
export interface GuideBuilder {
  readonly nodes: GuideNode[];
  readonly choices: Choice[];
  readonly edges: { readonly [K in EdgeKind]: EdgeOf<K>[] };
  /** Adds one part. Optional fields may be left out; they get the value that they have when a text leaves them out. */
  readonly add: {
    readonly node: (node: NewNode) => GuideNode;
    readonly choice: (choice: NewThing<"CHOICE">) => Choice;
  } & {
    readonly [K in EdgeKind as EdgeKey<K>]: (edge: NewEdge<K>) => EdgeOf<K>;
  };
  /** The edges added so far, by the name of the method that adds them. */
  readonly added: { readonly [K in EdgeKind as EdgeKey<K>]: readonly EdgeOf<K>[] };
  /** The guide in canonical order. */
  readonly build: (about: About) => Guide;
}

/** What a guide says of itself. Levels may be left out if it names none. */
type About = Pick<Guide, "title" | "version" | "sources"> &
  Partial<Pick<Guide, "levels" | "proficiencyLevels">>;

type EdgeKey<K extends EdgeKind> = (typeof EDGE_SCHEMA)[K]["key"];

/** An edge of which optional fields may be left out. */
export type NewEdge<K extends EdgeKind> = Pick<Edge, "from" | "to" | "citations"> &
  Partial<Pick<Edge, "reason">> &
  NewFields<(typeof EDGE_SCHEMA)[K]["fields"]>;

/** A node of which optional fields may be left out. */
export type NewNode = { [K in NodeKind]: NewThing<K> }[NodeKind];

type NewThing<K extends ThingKind> = Pick<GuideNode, "id" | "citations"> & {
  readonly kind: K;
} & NewFields<(typeof NODE_SCHEMA)[K]["fields"]>;

type NewFields<F> = {
  readonly [Name in keyof F as F[Name] extends MayBeLeftOut ? never : Name]: ValueOf<F[Name]>;
} & {
  readonly [Name in keyof F as F[Name] extends MayBeLeftOut ? Name : never]?: ValueOf<F[Name]>;
};

type MayBeLeftOut =
  { readonly optional: true } | { readonly default: string } | { readonly type: "texts" | "records" };

export function guideBuilder(): GuideBuilder {
  const nodes: GuideNode[] = [];
  const choices: Choice[] = [];
  const edges = byEdgeKind((): Edge[] => []) as unknown as GuideBuilder["edges"];
  const ofEdges = (make: (kind: EdgeKind) => unknown): object =>
    Object.fromEntries(EDGE_KINDS.map((kind) => [edgeSchema(kind).key, make(kind)]));
  const add = {
    node: (node: NewNode) => pushed(nodes, { ...BLANK_THINGS.get(node.kind), ...node } as GuideNode),
    choice: (choice: NewThing<"CHOICE">) => pushed(choices, { ...BLANK_THINGS.get(choice.kind), ...choice }),
    ...ofEdges((kind) => {
      const blank = blankEdge(kind);
      return (edge: object) => pushed<Edge>(edges[kind], { ...blank, ...edge });
    }),
  };
  return {
    nodes,
    choices,
    edges,
    add: add as GuideBuilder["add"],
    added: ofEdges((kind) => edges[kind]) as GuideBuilder["added"],
    build: (about) => canonical({ levels: [], proficiencyLevels: [], ...about, nodes, choices, edges }),
  };
}

/** A guide that says nothing yet. */
export function emptyGuide(about: Pick<Guide, "title" | "version"> & Partial<About>): Guide {
  return guideBuilder().build({ sources: [], ...about });
}

/** An edge of this kind with all its properties, where every optional field has the value that it has when a text leaves it out. */
export function blankEdge(kind: EdgeKind): Edge {
  return compact({ from: "", to: "", ...blankFields(edgeSchema(kind).fields), reason: null, citations: [] });
}

/** The same for a node or a choice. */
export function blankThing(kind: ThingKind): GuideNode | Choice {
  const blank = { id: "", ...blankFields(nodeSchema(kind).fields), citations: [], kind };
  return compact(blank as unknown as GuideNode | Choice);
}

/** The same value in less memory: V8 stores all properties of a parsed object in the object itself, and so do copies by spread. */
function compact<T>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T;
}

const BLANK_THINGS = new Map(THING_KINDS.map((kind) => [kind, blankThing(kind)]));

/** Every field with the value that it has when a text leaves it out; null where the text must have it. */
export function blankFields(fields: Fields): object {
  return Object.fromEntries(
    Object.entries(fields).map(([name, field]) => [name, absentValue(field) ?? null]),
  );
}

function pushed<T>(list: T[], item: T): T {
  list.push(item);
  return item;
}
