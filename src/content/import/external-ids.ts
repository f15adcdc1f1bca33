import type { ExternalId } from "../../guide/guide.js";

/** Ids that a publisher gives a concept, or the class of another vocabulary that it puts the concept in. Empty ones are left out. */
export function externalIds(
  ...ids: readonly (readonly [scheme: string, value: string, match: ExternalId["match"]])[]
): ExternalId[] {
  return ids.map(([scheme, value, match]) => ({ scheme, value, match })).filter(({ value }) => value !== "");
}
