import type { ApolloServerPlugin } from "@apollo/server";
import { defaultFieldResolver, type GraphQLObjectType, type GraphQLSchema } from "graphql";

import type { RequestContext } from "./request-context.js";

type Purity = "pure" | "impure" | "private";

/**
 * Whether a field depends on the guide and its arguments alone. "Impure" are those that depend on anything else, such as the time or the
 * state of the store. "Private" are those whose arguments may be about a person, such as a CV. An answer with one of either is not kept.
 * The fields of these types that are not listed count as impure, and a test fails until they are. All other types are made of the guide
 * alone.
 */
export const PURITY: Readonly<Record<string, Readonly<Record<string, Purity>>>> = {
  Query: {
    _entities: "pure",
    _service: "pure",
    careerPaths: "pure",
    careerTradeOffs: "pure",
    competencies: "pure",
    competenciesIn: "private",
    competencyDemand: "pure",
    credentials: "pure",
    dependents: "pure",
    experiences: "pure",
    guide: "pure",
    learningPlan: "pure",
    node: "pure",
    nodes: "pure",
    prerequisiteAnalytics: "pure",
    prerequisites: "pure",
    reachableRoles: "pure",
    recommendedCompetencies: "pure",
    recommendedRoles: "pure",
    responsibilities: "pure",
    role: "pure",
    roleAnalytics: "pure",
    roleGroups: "pure",
    roles: "pure",
    rolesFor: "private",
    search: "pure",
    shortestPath: "pure",
    similarRoles: "pure",
    skillGap: "pure",
    skillGroups: "pure",
    statements: "pure",
    trends: "pure",
  },
  Guide: {
    contentHash: "pure",
    counts: "pure",
    levels: "pure",
    // Each process loads the guide at another time.
    loadedAt: "impure",
    proficiencyLevels: "pure",
    sources: "pure",
    // Says that the last good copy is served, and why.
    store: "impure",
    title: "pure",
    version: "pure",
  },
};

/** Makes the impure fields of a schema tell the request that they were read. Changes the schema and returns it. */
export function tellImpurity(schema: GraphQLSchema): GraphQLSchema {
  for (const [name, declared] of Object.entries(PURITY)) {
    for (const field of Object.values((schema.getType(name) as GraphQLObjectType).getFields())) {
      if (declared[field.name] === "pure") continue;
      const { resolve = defaultFieldResolver } = field;
      field.resolve = (source, args, context: RequestContext, info) => {
        context.met.impurity = true;
        return resolve(source, args, context, info);
      };
    }
  }
  return schema;
}

/** Tells the request of errors, and of all else that must happen again when it is asked again. */
export const tellFailure: ApolloServerPlugin<RequestContext> = {
  requestDidStart() {
    return Promise.resolve({
      willSendResponse({ contextValue: { met }, response: { body }, metrics }) {
        if (body.kind !== "single" || body.singleResult.errors) met.failure = true;
        // The next request names the query by its hash only.
        if (metrics.persistedQueryRegister) met.impurity = true;
        return Promise.resolve();
      },
    });
  },
};

/** Whether the request's answer, once it is complete, is the answer to the same question as long as the guide stays. */
export function isRepeatable({ met, turn }: RequestContext): boolean {
  // A search whose time is up answers with what it has found.
  return !met.impurity && !met.failure && !turn.hasEnded();
}
