import { type GraphQLSchema, printSchema } from "graphql";

import { lazy } from "../../async/lazy.js";

const LINK = `extend schema
  @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key"])
`;

/** The keys of each type that others may join. */
const KEYS: Readonly<Record<string, readonly string[]>> = {
  Role: ["id", "escoUri", "onetCode"],
  Skill: ["id", "escoUri"],
  Technology: ["id", "escoUri"],
};

/** Lets the schema tell gateways what it is. Changes the schema and returns it. */
export function answerGateways(schema: GraphQLSchema): GraphQLSchema {
  const sdl = lazy(() => subgraphSdl(schema));
  schema.getQueryType()!.getFields()["_service"]!.resolve = () => ({ sdl: sdl() });
  return schema;
}

/** The parts of the schema that are for gateways alone. */
const FOR_GATEWAYS = /^(?:scalar _Any|union _Entity|type _Service)\b/;

/**
 * The schema as Apollo Federation 2 takes it: with keys, and without the fields for gateways.
 */
function subgraphSdl(schema: GraphQLSchema): string {
  const definitions = printSchema(schema)
    .split(/\n\n(?=(?:"""|[a-z]+ ))/)
    .filter((definition) => !FOR_GATEWAYS.test(withoutDescription(definition)))
    .map((definition) => withoutGatewayFields(withKeys(definition)));
  return [LINK, ...definitions].join("\n\n");
}

function withoutDescription(definition: string): string {
  return definition.replace(/^"""[\s\S]*?"""\n/, "");
}

function withKeys(definition: string): string {
  return definition.replace(/^(type (\w+)[^{\n]*) \{$/m, (line, head: string, name: string) => {
    const keys = KEYS[name];
    return keys ? `${head} ${keys.map((key) => `@key(fields: "${key}")`).join(" ")} {` : line;
  });
}

function withoutGatewayFields(definition: string): string {
  return /^type Query\b/m.test(definition)
    ? definition.replace(
        /\n {2}"""(?:(?!""")[\s\S])*"""\n {2}_(?:service|entities)\b(?:\([\s\S]*?\n {2}\))?:[^\n]*\n/g,
        "\n",
      )
    : definition;
}
