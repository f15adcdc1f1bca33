import type { AddressInfo } from "node:net";

import { describe, expect, jest, test } from "@jest/globals";
import {
  getNamedType,
  getNullableType,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLNamedType,
  isCompositeType,
  isInputObjectType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  isUnionType,
} from "graphql";
import { pino } from "pino";

import { boundOf } from "../../src/career/questions/check-arguments.js";
import type { CareerSource } from "../../src/career/source.js";
import { loadGuide } from "../../src/content/read/load-guide.js";
import { buildCareerSchema } from "../../src/graphql/schema.js";
import type { Guide } from "../../src/guide/guide.js";
import { createServer } from "../../src/server/http/create-server.js";
import { REQUEST_LIMITS, SERVER_OPTIONS } from "../../src/server/http/server-options.js";
import { memorySource } from "../../src/stores/memory/memory-source.js";
import { largeGuide } from "../support/large-guide.js";

jest.setTimeout(120_000);

/** A hostile operation is ended after so long, so that all fields together do not take for ever. */
const REQUEST_MS = 250;
/** No polite request may wait for so much of the processor, by far: usually it is a tenth of it. */
const MOST_CPU_MS = 2_000;

/** How a hostile operation may end. */
const ENDED = ["QUERY_TOO_EXPENSIVE", "QUERY_TOO_COMPLEX", "GUIDE_TOO_LARGE", "UNKNOWN_ID", "MORE_ERRORS"];
/** The same if it avoids something: that may leave no way, which a quick machine finds out before the time is up. */
const ENDED_WITHOUT_WAY = [...ENDED, "BAD_USER_INPUT"];

const fields = Object.values(buildCareerSchema().getQueryType()!.getFields());
const ROLES = /^(?:from|to|toward|role|via|requiredBy|id)$/;
const WORDS = "data engineer developer manager senior security network cloud software design testing lead";

/** Words of names: as many as a search takes, or as a text may have that is read. No two of its sentences are the same. */
function wordsFor(characters: number): string {
  if (characters < 1_000) return WORDS;
  return Array.from({ length: 500 }, (_, i) => `${WORDS} ${i}`)
    .join(" ")
    .slice(0, characters);
}

/** What there is to ask about in a guide. */
interface Ids {
  readonly roles: readonly string[];
  readonly competencies: readonly string[];
}

function idsOf({ nodes }: Guide): Ids {
  const idsOfKinds = (...kinds: string[]): string[] =>
    nodes.filter(({ kind }) => kinds.includes(kind)).map(({ id }) => id);
  return { roles: idsOfKinds("ROLE"), competencies: idsOfKinds("SKILL", "TECHNOLOGY") };
}

/** The dearest value of an argument that is still allowed, another one for each `i`; undefined for one that is better left out. */
function dearest(
  field: string,
  { name, type }: GraphQLArgument,
  { roles, competencies }: Ids,
  i: number,
): unknown {
  const plain = getNullableType(type);
  const ids = name === "of" && !isListType(plain) ? competencies : ROLES.test(name) ? roles : competencies;
  const nth = (k: number): string => ids[(7 * i + 13 * k + name.length * 31) % ids.length]!;
  const bound = boundOf(name, field);
  if (isInputObjectType(plain)) return { text: "e" };
  if (name === "representations")
    return Array.from({ length: 100 }, (_, k) => ({
      __typename: "Role",
      id: roles[(7 * i + k) % roles.length],
    }));
  if (name === "ids") return Array.from({ length: 100 }, (_, k) => nth(k));
  if (name === "via") return [nth(0), nth(1)];
  if (name === "avoid") return [nth(0)];
  if (bound?.type === "ids")
    return isListType(plain) ? Array.from({ length: Math.min(bound.items, 30) }, (_, k) => nth(k)) : nth(0);
  if (bound?.type === "text") return name === "text" ? wordsFor(bound.characters) : undefined;
  if (name === "first") return 100;
  if (name === "maxHours") return 10_000;
  return undefined;
}

function argumentsOf(field: GraphQLField<unknown, unknown>, ids: Ids, i: number): string {
  const given = field.args.flatMap((argument) => {
    const value = dearest(field.name, argument, ids, i);
    if (value === undefined && isNonNullType(argument.type) && argument.defaultValue === undefined)
      throw new Error(`no value for ${field.name}(${argument.name})`);
    if (value === undefined || (argument.name === "after" && !isNonNullType(argument.type))) return [];
    const text = JSON.stringify(value).replace(/"(\w+)":/g, "$1: ");
    return [`${argument.name}: ${text}`];
  });
  const minimize = field.args.some(({ name }) => name === "minimize") ? ["minimize: HOURS"] : [];
  const all = [...given, ...minimize];
  return all.length > 0 ? `(${all.join(", ")})` : "";
}

/** Everything that can be asked of a type without arguments, to a depth. */
function selection(type: GraphQLNamedType, depth: number): string {
  if (!isCompositeType(type)) return "";
  if (isUnionType(type))
    return `{ ${type
      .getTypes()
      .map((each) => `... on ${each.name} ${selection(each, depth)}`)
      .join(" ")} }`;
  const inner = isObjectType(type) || isInterfaceType(type) ? Object.values(type.getFields()) : [];
  const parts = inner
    .filter(({ args }) => !args.some(({ type: needed }) => isNonNullType(needed)))
    .filter((field) => depth > 0 || !isCompositeType(getNamedType(field.type)))
    .map((field) => `${field.name} ${selection(getNamedType(field.type), depth - 1)}`);
  return `{ __typename ${parts.join(" ")} }`;
}

const guides: [name: string, guide: () => Promise<Guide>][] = [
  ["the shipped guide", async () => (await loadGuide("graph-seed")).guide!],
  [
    "a large guide",
    () => Promise.resolve(largeGuide({ roles: 1_000, transitions: 6_000, competencies: 1_000 })),
  ],
];

describe.each(guides)("on %s a polite client waits for no", (_, makeGuide) => {
  const started = start(makeGuide);

  test.each(fields.map(({ name }) => name))("%s", async (name) => {
    const { ids, ask } = await started;
    const field = fields.find((each) => each.name === name)!;
    const hostile = await mostThatIsLetIn(field, ids, ask);
    let longest = 0;
    const state = { isAnswered: false };
    const answer = ask(hostile).finally(() => (state.isAnswered = true));
    while (!state.isAnswered) {
      const before = process.cpuUsage();
      expect(await ask("{ roles(first: 1) { nodes { name } } }")).toEqual([]);
      const { user, system } = process.cpuUsage(before);
      longest = Math.max(longest, (user + system) / 1000);
    }
    expect(longest).toBeLessThan(MOST_CPU_MS);
    // Other ids may be longer, so that what was just let in is now just refused.
    const ends = field.args.some(({ name }) => name === "avoid") ? ENDED_WITHOUT_WAY : ENDED;
    for (const code of new Set(await answer)) expect(ends).toContain(code);
  });

  test("and the server ends", async () => {
    await (await started).close();
  });
});

type AskCodes = (query: string) => Promise<string[]>;

async function start(makeGuide: () => Promise<Guide>) {
  const guide = await makeGuide();
  const source: CareerSource = memorySource(guide, "of this test");
  const { app } = await createServer(source, pino({ level: "silent" }), {
    ...SERVER_OPTIONS,
    requests: { ...REQUEST_LIMITS, requestMs: REQUEST_MS },
    answerCacheMb: 0,
    questionCacheMb: 0,
  });
  await app.listen({ port: 0, host: "127.0.0.1" });
  const { port } = app.server.address() as AddressInfo;
  /** The codes of the errors in the answer. */
  const ask: AskCodes = async (query) => {
    const response = await fetch(`http://127.0.0.1:${port}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ query }),
    });
    const { errors = [] } = (await response.json()) as { errors?: { extensions: { code: string } }[] };
    return errors.map(({ extensions }) => extensions.code);
  };
  return { ids: idsOf(guide), ask, close: () => app.close() };
}

/** So often the same field, with other arguments each time, that twice as often would be refused; at most 128 times. */
async function mostThatIsLetIn(
  field: GraphQLField<unknown, unknown>,
  ids: Ids,
  ask: AskCodes,
): Promise<string> {
  const asked = (times: number, depth: number, from: number): string => {
    const parts = Array.from({ length: times }, (_, i) => {
      const given = argumentsOf(field, ids, from + i);
      return `a${i}: ${field.name}${given} ${selection(getNamedType(field.type), depth)}`;
    });
    return `{ ${parts.join(" ")} }`;
  };
  const refusals = ["QUERY_TOO_COMPLEX", "GRAPHQL_PARSE_FAILED", "BAD_REQUEST", "PAYLOAD_TOO_LARGE"];
  for (const depth of [2, 1, 0])
    for (let times = 128; times >= 1; times >>= 1) {
      const [code = ""] = await ask(asked(times, depth, 0));
      // Others of the same kind, so that nothing is known yet.
      if (!refusals.includes(code)) return asked(times, depth, times);
    }
  throw new Error(`${field.name} is never let in`);
}
