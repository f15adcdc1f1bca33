import { aboutSchema } from "../../guide/about-schema.js";
import type { Fields } from "../../guide/fields.js";
import { edgeSchema, nodeSchema } from "../../guide/schema.js";
import { EDGE_KINDS, type EdgeKind, THING_KINDS, type ThingKind } from "../../guide/vocabulary.js";
import { byEdgeKind } from "../../guide/edges.js";
import type { Context, Rule } from "../rule.js";
import { nodesOf, sayEdge } from "../statements.js";

/** Numbers keep the bounds that the schema states, and are whole where it says so. */
export const numbersAreInRange: Rule = function* ({ guide, report }) {
  for (const node of nodesOf(guide)) {
    yield;
    check(node, BOUNDED_OF_NODES.get(node.kind)!, report, () => node.id);
  }
  for (const level of guide.levels) check(level, BOUNDED_OF_LEVELS, report, () => `Level ${level.number}`);
  for (const each of guide.proficiencyLevels)
    check(each, BOUNDED_OF_PROFICIENCY, report, () => `Proficiency level ${each.level}`);
  for (const kind of EDGE_KINDS) {
    const bounded = BOUNDED_OF_EDGES[kind];
    if (bounded.length === 0) continue;
    for (const edge of guide.edges[kind]) {
      yield;
      check(edge, bounded, report, () => sayEdge(kind, edge));
    }
  }
};

function check(
  statement: object,
  bounded: readonly Bounded[],
  report: Context["report"],
  say: () => string,
): void {
  for (const { path, whole, min, max, allowed } of bounded) {
    const value = valueAt(statement, path) as number | null | undefined;
    if (
      value === null ||
      value === undefined ||
      (value >= min && value <= max && (!whole || Number.isInteger(value)))
    )
      continue;
    report(statement, `${say()}: ${path.join(".")} should be ${allowed}, not ${value}.`, path);
  }
}

function valueAt(statement: object, path: readonly string[]): unknown {
  let value: unknown = statement;
  for (const key of path) value = (value as Readonly<Record<string, unknown>> | null | undefined)?.[key];
  return value;
}

interface Bounded {
  /** The name of the field, or of the field and one of its parts. */
  readonly path: readonly string[];
  readonly whole: boolean;
  readonly min: number;
  readonly max: number;
  readonly allowed: string;
}

function boundedFields(fields: Fields, within: readonly string[] = []): readonly Bounded[] {
  return Object.entries(fields).flatMap(([name, field]) => {
    const path = [...within, name];
    if (field.type === "record") return boundedFields(field.parts, path);
    return field.type === "number" && field.bounds ? [{ path, whole: field.whole, ...field.bounds }] : [];
  });
}

const BOUNDED_OF_NODES: ReadonlyMap<ThingKind, readonly Bounded[]> = new Map(
  THING_KINDS.map((kind) => [kind, boundedFields(nodeSchema(kind).fields)]),
);
const BOUNDED_OF_EDGES: Readonly<Record<EdgeKind, readonly Bounded[]>> = byEdgeKind((kind) =>
  boundedFields(edgeSchema(kind).fields),
);
const BOUNDED_OF_LEVELS = boundedFields(aboutSchema("LEVEL").fields);
const BOUNDED_OF_PROFICIENCY = boundedFields(aboutSchema("PROFICIENCY_LEVEL").fields);
