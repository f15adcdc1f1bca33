import { type Awaitable, then } from "../../async/awaitable.js";
import { badInput } from "../../career/errors.js";
import type { CareerGraph } from "../../career/graph.js";
import { askCoded } from "../../career/questions/ask-coded.js";
import type { GuideNode } from "../../guide/guide.js";
import { nodeSchema } from "../../guide/schema.js";
import { ID_CHARACTERS } from "../../text/bounds.js";
import { shorten } from "../../text/shorten.js";
import { ENTITY_KEYS, ENTITY_KINDS } from "./entity-keys.js";

interface Representation {
  readonly type: string;
  readonly key: (typeof ENTITY_KEYS)[number];
  readonly value: string;
}

const TYPES = ENTITY_KINDS.map((kind) => nodeSchema(kind).label);
/** What stands before a code in the addresses of O*NET OnLine. */
const ONET_ADDRESS = "https://www.onetonline.org/link/summary/";

/**
 * The entities that a gateway asks for, in the same order; null where the guide has none of that type with that key. All are looked up
 * together. Throws BAD_USER_INPUT for what is no representation of an entity.
 */
export function askEntities(
  graph: CareerGraph,
  representations: readonly unknown[],
): Awaitable<(GuideNode | null)[]> {
  const asked = representations.map(read);
  const coded = asked.filter(({ key }) => key !== "id").map(({ value }) => codeOf(value));
  return then(askCoded(graph, coded), (found) => {
    let next = 0;
    const ids = asked.map(({ key, value }) => (key === "id" ? value : (found[next++] ?? null)));
    return then(graph.nodes(ids.filter((id) => id !== null)), (nodes) => {
      let at = 0;
      return ids.map((id, i) => {
        const node = id === null ? null : nodes[at++]!;
        return node && nodeSchema(node.kind).label === asked[i]!.type ? node : null;
      });
    });
  });
}

function codeOf(value: string): string {
  return value.startsWith(ONET_ADDRESS) ? value.slice(ONET_ADDRESS.length) : value;
}

function read(representation: unknown, i: number): Representation {
  const argument = `representations[${i}]`;
  if (typeof representation !== "object" || representation === null || Array.isArray(representation))
    throw badInput(argument, "must be an object with `__typename` and a key.");
  const fields = representation as Readonly<Record<string, unknown>>;
  const type = fields["__typename"];
  if (typeof type !== "string" || !TYPES.includes(type))
    throw badInput(
      argument,
      `has the \`__typename\` ${typeof type === "string" ? `"${shorten(type)}"` : "of nothing"}; known are ${TYPES.join(", ")}.`,
    );
  const key = ENTITY_KEYS.find((name) => fields[name] !== undefined && fields[name] !== null);
  const value = key && fields[key];
  if (key === undefined || typeof value !== "string")
    throw badInput(argument, `must have one of the keys ${ENTITY_KEYS.join(", ")}, as a text.`);
  if (value.length > ID_CHARACTERS)
    throw badInput(argument, `takes keys of at most ${ID_CHARACTERS} characters, not of ${value.length}.`);
  return { type, key, value };
}
