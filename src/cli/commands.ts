import type { CommandEntry } from "./command.js";

/** All commands in the order of the help. A new command needs its file and a line here. */
export const COMMANDS: readonly CommandEntry[] = [
  {
    name: "serve",
    summary: "serve the GraphQL API, the explorer and the widget",
    load: () => import("./serve.js"),
  },
  {
    name: "mcp",
    summary: "answer an assistant over standard input and output",
    load: () => import("./mcp.js"),
  },
  {
    name: "query",
    summary: "run a GraphQL operation without a server and print its JSON result",
    load: () => import("./query.js"),
  },
  {
    name: "path",
    summary: "print the best paths from one role to another",
    load: () => import("./path.js"),
  },
  {
    name: "gap",
    summary: "print what somebody has to learn for a role",
    load: () => import("./gap.js"),
  },
  {
    name: "plan",
    summary: "print in which order to learn what roles require",
    load: () => import("./plan.js"),
  },
  {
    name: "validate",
    summary: "check a guide and print every problem with its file and line",
    load: () => import("./validate.js"),
  },
  {
    name: "report",
    summary: "print or write the analytics of prerequisites and roles",
    load: () => import("./report.js"),
  },
  {
    name: "skills",
    summary: "print the competencies that a text speaks of",
    load: () => import("./skills.js"),
  },
  {
    name: "diff",
    summary: "print what changed from one guide to another",
    load: () => import("./diff.js"),
  },
  {
    name: "import",
    summary: "make a guide from a public data set",
    load: () => import("./import.js"),
  },
  {
    name: "init",
    summary: "write a template of a graph of your own as CSV",
    load: () => import("./init.js"),
  },
  {
    name: "export",
    summary: "write a guide as YAML, JSONL or in a format of other programs",
    load: () => import("./export.js"),
  },
  {
    name: "crosswalk",
    summary: "print or write the ids that a guide's nodes have in other vocabularies",
    load: () => import("./crosswalk.js"),
  },
  {
    name: "seed",
    summary: "write a guide into Neo4j",
    load: () => import("./seed.js"),
  },
  {
    name: "rollback",
    summary: "write the guide that was in Neo4j before the current one again",
    load: () => import("./rollback.js"),
  },
  {
    name: "neo4j",
    summary: "start, stop or describe a local Neo4j for this checkout",
    load: () => import("./neo4j.js"),
  },
];
