import { conceptAddress } from "../../guide/vocabularies.js";
import type { ExternalId, Guide } from "../../guide/guide.js";
import { THING_KINDS } from "../../guide/vocabulary.js";
import { nodeSchema } from "../../guide/schema.js";

/** Addresses and words that the formats of the Semantic Web share. */

/** A guide has no address of its own, so its nodes have names that are unique within career-graph: "urn:career-graph:role:…". */
export const OURS = "urn:career-graph:";
export const SKOS = "http://www.w3.org/2004/02/skos/core#";
export const SCHEMA_ORG = "https://schema.org/";
export const DCT = "http://purl.org/dc/terms/";
/** ESCO's own words for what roles require. */
export const ESCO = "http://data.europa.eu/esco/model#";

/** The prefixes of ids with what they stand for: an id like "role:chef" is then a short address. */
export const ID_PREFIXES: Readonly<Record<string, string>> = Object.fromEntries(
  THING_KINDS.map((kind) => [nodeSchema(kind).prefix, `${OURS}${nodeSchema(kind).prefix}:`]),
);

/** The mapping relation of SKOS that an id in another vocabulary stands for. One of which nobody has said anything is close. */
export function matchWord({ match }: ExternalId): string {
  return `${(match ?? "CLOSE").toLowerCase()}Match`;
}

/** Where the publisher describes the concept, safe to stand between angle brackets; null if there is no such address. */
export function addressOf({ scheme, value }: ExternalId): string | null {
  const address = conceptAddress(scheme, value);
  return address === null ? null : safeAddress(address);
}

/** With all characters that an address must not have as %XX. */
export function safeAddress(address: string): string {
  return address.replace(/[\s<>"{}|\\^`]|\p{Cc}|\p{Cs}/gu, (unit) => {
    const whole = /\p{Cs}/u.test(unit) ? "�" : unit;
    return [...Buffer.from(whole)]
      .map((byte) => `%${byte.toString(16).toUpperCase().padStart(2, "0")}`)
      .join("");
  });
}

/** What a reader should know of where a guide comes from, in one line each. */
export function attributions({ sources }: Guide): string[] {
  return sources.map(({ title, licence, attribution, url }) =>
    [title, licence, attribution, url].filter((word) => word !== null && word !== "").join(", "),
  );
}
