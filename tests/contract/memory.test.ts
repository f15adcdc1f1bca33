import { contentHash } from "../../src/content/write/content-hash.js";
import { memoryGraph } from "../../src/stores/memory/memory-graph.js";
import { careerGraphContract } from "./career-graph.contract.js";

careerGraphContract({
  store: "memory",
  inMemory: true,
  show: (guide) => Promise.resolve(memoryGraph(guide, { contentHash: contentHash(guide) })),
});
