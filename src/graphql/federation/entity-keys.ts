import { GraphQLScalarType } from "graphql";
import { createUnionType, Field, ObjectType } from "type-graphql";

import { nodeSchema } from "../../guide/schema.js";
import type { GuideNode } from "../../guide/guide.js";
import { COMPETENCY_KINDS, type NodeKind } from "../../guide/vocabulary.js";
import { RoleType, SkillType, TechnologyType } from "../types/nodes.js";

/** The kinds that a graph of a company may join. */
export const ENTITY_KINDS = ["ROLE", ...COMPETENCY_KINDS] as const satisfies readonly NodeKind[];

/** The fields by which they are joined, in the order in which they are looked for. */
export const ENTITY_KEYS = ["id", "escoUri", "onetCode"] as const;

export const EntityUnion = createUnionType({
  name: "_Entity",
  description: "What graphs of others may join, as in Apollo Federation: a Role, Skill or Technology.",
  types: () => [RoleType, SkillType, TechnologyType] as const,
  resolveType: ({ kind }: Pick<GuideNode, "kind">) => nodeSchema(kind).label,
});

/** What a gateway knows of an entity: its type and one of its keys. */
export const AnyScalar = new GraphQLScalarType<unknown, unknown>({
  name: "_Any",
  description:
    "What a gateway knows of an entity, as in Apollo Federation: an object with `__typename` and the fields of one key.",
});

@ObjectType("_Service", { description: "What a gateway has to know of this API, as in Apollo Federation." })
export class ServiceType {
  @Field(() => String, {
    description: "The schema with the directives of Apollo Federation 2, without the fields for gateways.",
  })
  sdl!: string;
}
