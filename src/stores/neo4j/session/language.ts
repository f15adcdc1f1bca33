/** Whatever a database takes for its language: in this one the numbers of nodes and relationships stay what they are. */
export const LANGUAGE = "CYPHER 5";
