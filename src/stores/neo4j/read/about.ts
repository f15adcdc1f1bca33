import { ABOUT_KINDS, aboutSchema } from "../../../guide/about-schema.js";

/** The lists in which a guide describes itself: the entries of a map of Cypher, of the node `version`. */
export const ABOUT_LISTS = ABOUT_KINDS.map((kind) => {
  const { key, label, relationship } = aboutSchema(kind);
  return `${key}: COLLECT { MATCH (version)-[:${relationship}]->(item:${label}) RETURN properties(item) }`;
}).join(",\n  ");

/** All that a guide says of itself, likewise. */
export const ABOUT = `about: properties(version),\n  ${ABOUT_LISTS}`;

/** The body of a statement, for `askGuide`: which guide is there, and what it says of itself. */
export const HEAD = `
  OPTIONAL MATCH (version:GuideVersion {number: number})
  RETURN {number: number, ${ABOUT}} AS answer`;
