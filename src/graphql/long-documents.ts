import type { ApolloServerPlugin, DocumentStore } from "@apollo/server";
import {
  type DocumentNode,
  GraphQLError,
  type GraphQLSchema,
  OverlappingFieldsCanBeMergedRule,
  parse,
  specifiedRules,
  validate,
  type ValidationRule,
} from "graphql";
import { LRUCache } from "lru-cache";

import type { Steps } from "../async/steps.js";
import type { Turn } from "../async/turn.js";
import { CareerError, serverBusy } from "../career/errors.js";
import { COMPARED_PAIRS } from "../text/bounds.js";
import { PARSE_OPTIONS } from "./operation-bounds.js";
import { comparedPairs } from "./repeated-fields.js";
import type { RequestContext } from "./request-context.js";

/** A document with more characters is read in slices. Shorter ones are read before anyone has to wait for them. */
const LONG = 1_000;
/** So many rules are checked in one slice. */
const RULES_AT_ONCE = 6;
/** What the documents that are kept may take, and what one takes for each of its characters. */
const STORE_BYTES = 30 * 1024 * 1024;
const CHARACTER_BYTES = 64;

/** What Apollo finds in the place of a document that is not to be looked at any further. */
const STAND_IN = parse("{ __typename }");

export interface LongDocuments {
  /** Where Apollo finds the documents that are valid, so that it neither parses nor validates them again. */
  readonly store: DocumentStore;
  readonly plugin: ApolloServerPlugin<RequestContext>;
}

/**
 * Parses and validates long documents in slices of their requests' turns, and refuses those that would take too long to validate. A
 * document with errors is left to Apollo, which words them.
 */
export function longDocuments(schema: GraphQLSchema, ownRules: readonly ValidationRule[]): LongDocuments {
  const valid = new LRUCache<string, DocumentNode>({
    maxSize: STORE_BYTES,
    sizeCalculation: ({ loc }) => CHARACTER_BYTES * Math.max(1, loc?.end ?? LONG),
  });
  /** The hashes of documents that Apollo is about to look up, of requests that are refused. */
  const refused = new Set<string>();
  const rules = inGroups([...specifiedRules, ...ownRules]);
  const read = async (source: string, turn: Turn): Promise<DocumentNode | GraphQLError | null> => {
    try {
      return await turn.run(readInSteps(schema, rules, source));
    } catch (error) {
      return refusalFor(error);
    }
  };

  return {
    store: {
      get: (key) => Promise.resolve(refused.delete(hashIn(key)) ? STAND_IN : valid.get(hashIn(key))),
      set: (key, document) => Promise.resolve(void valid.set(hashIn(key), document)),
      delete: (key) => Promise.resolve(valid.delete(hashIn(key))),
    },
    plugin: {
      requestDidStart() {
        let refusal: GraphQLError | null = null;
        return Promise.resolve({
          async didResolveSource({ source, queryHash, contextValue: { turn } }) {
            if (source.length <= LONG || valid.has(queryHash)) return;
            const found = await read(source, turn);
            if (found instanceof GraphQLError) {
              refusal = found;
              refused.add(queryHash);
            } else if (found) valid.set(queryHash, found);
          },
          didResolveOperation({ document }) {
            // Another request with the same document was refused at the same moment: that one got the document.
            if (document === STAND_IN) refusal ??= refusalFor(serverBusy());
            return refusal ? Promise.reject(refusal) : Promise.resolve();
          },
        });
      },
    },
  };
}

/** The document if it is valid; null if it has errors. Throws a GraphQLError if it must not be validated. */
function* readInSteps(
  schema: GraphQLSchema,
  rules: readonly (readonly ValidationRule[])[],
  source: string,
): Steps<DocumentNode | null> {
  let document: DocumentNode;
  try {
    document = parse(source, PARSE_OPTIONS);
  } catch {
    return null;
  }
  yield;
  if (comparedPairs(document, COMPARED_PAIRS) >= COMPARED_PAIRS) throw tooRepetitive();
  for (const group of rules) {
    yield;
    if (validate(schema, document, group).length > 0) return null;
  }
  return document;
}

function tooRepetitive(): GraphQLError {
  return new GraphQLError(
    `This operation selects the same fields too often: more than ${COMPARED_PAIRS} pairs of fields and fragments would have to be compared. Select each field once, or give it an alias.`,
    { extensions: { code: "QUERY_TOO_COMPLEX", limit: COMPARED_PAIRS, http: { status: 400 } } },
  );
}

/** Why the request is not answered, in the words of a client. */
function refusalFor(error: unknown): GraphQLError {
  if (error instanceof GraphQLError) return error;
  if (!(error instanceof CareerError)) throw error;
  const { message, code, details } = error;
  return new GraphQLError(message, { extensions: { code, ...details } });
}

/** The rule that compares fields has a group of its own: it takes as long as all others. */
function inGroups(rules: readonly ValidationRule[]): ValidationRule[][] {
  const others = rules.filter((rule) => rule !== OverlappingFieldsCanBeMergedRule);
  const groups: ValidationRule[][] = [[OverlappingFieldsCanBeMergedRule]];
  for (let i = 0; i < others.length; i += RULES_AT_ONCE) groups.push(others.slice(i, i + RULES_AT_ONCE));
  return groups;
}

/** Apollo puts the hash of the schema before that of the document. */
function hashIn(key: string): string {
  return key.slice(key.indexOf(":") + 1);
}
