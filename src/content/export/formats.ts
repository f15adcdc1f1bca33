import type { ExportFormat } from "./format.js";

/** The formats for other programs in the order of the help. A new one needs its file and a line here. */
export const FORMATS: Readonly<Record<string, () => Promise<ExportFormat>>> = {
  csv: async () => (await import("./csv.js")).csv,
  graphml: async () => (await import("./graphml.js")).graphml,
  gexf: async () => (await import("./gexf.js")).gexf,
  jsonld: async () => (await import("./jsonld.js")).jsonld,
  skos: async () => (await import("./skos.js")).skos,
  case: async () => (await import("./case.js")).case1,
  cypher: async () => (await import("./cypher.js")).cypher,
};
