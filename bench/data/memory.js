// Prints what a guide takes in memory: node --expose-gc data/memory.js <guide>
import console from "node:console";
import process from "node:process";

import { bundled } from "../bundled.js";

const us = await bundled(`
  export { openFiles } from "./src/cli/open-guide.ts";
  export { roleGraph } from "./src/career/model/role-graph.ts";
`);
const used = () => {
  globalThis.gc();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
};
const before = used();
const { graph } = (await us.openFiles(process.argv[2])).current();
const bytesAtStart = used() - before;
const index = await graph.snapshot();
// Rows of edges are made when they are asked for: here each is.
for (const { id } of [...index.guide.nodes, ...index.guide.choices]) {
  for (const kind of Object.keys(index.guide.edges)) {
    index.out(kind, id);
    index.into(kind, id);
  }
}
const bytes = used() - before;
const edges = Object.values(index.guide.edges).reduce((sum, each) => sum + each.length, 0);
const { forward, reverse } = us.roleGraph(index, null);
const csr = [forward, reverse]
  .flatMap((each) => Object.values(each))
  .filter((each) => ArrayBuffer.isView(each))
  .reduce((sum, { byteLength }) => sum + byteLength, 0);
const transitions = index.guide.edges.LEADS_TO.length;
console.log(
  JSON.stringify({
    nodes: index.guide.nodes.length,
    edges,
    transitions,
    bytesPerEdgeAtStart: bytesAtStart / edges,
    bytesPerEdge: bytes / edges,
    csrBytesPerTransition: csr / transitions,
  }),
);
