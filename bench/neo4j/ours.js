import { bundled } from "../bundled.js";

/** What this project has to start a Neo4j, to read a guide and to write it. */
export const ours = await bundled(`
  export { startNeo4j } from "./src/local-neo4j/index.js";
  export { readValidGuide } from "./src/cli/open-guide.js";
  export { guideText } from "./src/content/packed-guide.js";
  export { edgeRow, nodeRow } from "./src/stores/neo4j/write/encode.js";
  export { seedGuide } from "./src/stores/neo4j/write/seed-guide.js";
`);

/** The nodes and edges of a guide as they stand in Neo4j. */
export function rowsOf(guide) {
  const edges = Object.entries(guide.edges).flatMap(([kind, each]) =>
    each.map((edge) => ours.edgeRow(kind, edge)),
  );
  return { nodes: [...guide.nodes, ...guide.choices].map(ours.nodeRow), edges };
}
