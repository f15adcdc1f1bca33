import { contentHash } from "../../src/content/write/content-hash.js";
import { memorySource } from "../../src/stores/memory/memory-source.js";
import { careerGraphContract } from "./career-graph.contract.js";

careerGraphContract({
  store: "memory",
  inMemory: true,
  show: (guide) => Promise.resolve(memorySource(guide, contentHash(guide)).current()),
});
