const only = (from, to, comment) => ({
  name: `${from.replaceAll("/", "-")}-imports-only-${to.map((room) => room.replaceAll("/", "-")).join("-")}`,
  severity: "error",
  comment,
  from: { path: `^src/${from}/` },
  to: { path: "^src/", pathNot: [`^src/(${[from, ...to].join("|")})(/|\\.ts$)`] },
});

/** What knows nothing of careers. */
const GROUND = ["async", "text", "algorithms"];
/** What every room of `career` may use. */
const TRADE = [...GROUND, "guide", "career/errors", "career/graph"];

/** Imports go one way: {async, text, algorithms} ← guide ← career ← {content, stores} ← {graphql, mcp, cli} ← server ← main. */
export default {
  forbidden: [
    only(
      "algorithms",
      [],
      "pure graph theory on integers knows no role, so that it can be read, tested and reused alone",
    ),
    only("async", [], "when work is done has nothing to do with what the work is"),
    only("text", [], "words and markup serve every room and depend on none"),
    only("guide", GROUND, "the data does not depend on what is asked of it, read from it or stored of it"),
    only("career", [...GROUND, "guide"], "what answers mean does not depend on a text format or a store"),
    only("career/model", TRADE, "the compiled guide comes first: every question is computed from it"),
    only(
      "career/gap",
      ["career/model", ...TRADE],
      "a gap is the smallest question; paths and plans are made of gaps",
    ),
    only(
      "career/path",
      ["career/gap", "career/model", ...TRADE],
      "a path is a sequence of gaps; it does not know plans or recommendations",
    ),
    only("career/plan", ["career/gap", "career/model", ...TRADE], "a plan is an order of gaps, not a path"),
    only(
      "career/recommend",
      ["career/path", "career/gap", "career/model", ...TRADE],
      "a recommendation explains itself with paths and gaps",
    ),
    only("career/search", TRADE, "a search reads names alone"),
    only(
      "career/text",
      ["career/model", ...TRADE],
      "what a text speaks of depends on the guide alone, not on who wrote it",
    ),
    only(
      "career/analytics",
      ["career/gap", "career/model", ...TRADE],
      "metrics describe a guide, not a person",
    ),
    {
      name: "only-outer-rooms-ask-questions",
      severity: "error",
      comment:
        "`career/questions` resolves ids and calls the other rooms; if they called it back, nobody could tell who checks an id",
      from: { path: "^src/career/", pathNot: "^src/career/questions/" },
      to: { path: "^src/career/questions/" },
    },
    only("content", ["career", "guide", ...GROUND], "text becomes a guide without a store or an API"),
    only(
      "stores",
      ["career", "guide", ...GROUND],
      "a store answers the port and is told the rest, so that all stores stay alike",
    ),
    {
      name: "stores-replica-names-no-product",
      severity: "error",
      comment: "the replica follows any stored guide: what Neo4j is, stands in stores/neo4j",
      from: { path: "^src/stores/replica/" },
      to: { path: "^src/stores/neo4j/" },
    },
    {
      name: "neo4j-reads-and-writes-apart",
      severity: "error",
      comment: "a server that only reads must not load what writes",
      from: { path: "^src/stores/neo4j/read/" },
      to: { path: "^src/stores/neo4j/write/" },
    },
    only(
      "graphql",
      ["career", "guide", ...GROUND],
      "a resolver is a signature and one call: it must not reach for a store or a file",
    ),
    only(
      "mcp",
      ["career", "guide", ...GROUND, "version"],
      "an assistant asks the trade itself; that GraphQL does too is none of its business",
    ),
    only(
      "server",
      ["graphql", "mcp", "career", "guide", ...GROUND, "web"],
      "HTTP carries the API and adds no meaning to it",
    ),
    only(
      "web",
      ["graphql/operations", "text"],
      "the pages use the public API over HTTP, as anyone else's would; its operations and their types are generated from the public schema; words are the same on pages of the server",
    ),
    only("graphql/operations", [], "operations are texts and types: a browser loads them"),
    only(
      "client",
      ["graphql/operations"],
      "other people's pages load the client: it is small, and knows operations and nothing behind them",
    ),
    only(
      "library",
      ["client", "graphql", "content", "stores", "career", "guide", ...GROUND],
      "other people's programs open a guide without a server, a command line or the environment",
    ),
    only(
      "report",
      ["career", "guide", ...GROUND],
      "a report is printed from answers, whoever asked for them",
    ),
    only("local-neo4j", [], "only the command line and the tests start a database"),
    {
      name: "nobody-imports-main-or-the-environment",
      severity: "error",
      comment: "src/config.ts alone reads the environment, and only the command line reads it",
      from: { pathNot: "^src/(main|config|cli)" },
      to: { path: "^src/(main|config)\\.ts$" },
    },
    {
      name: "no-cycles",
      severity: "error",
      comment: "files that import each other, be it only types, can be understood only together",
      from: {},
      to: { circular: true },
    },
  ],
  options: {
    tsConfig: { fileName: "tsconfig.json" },
    tsPreCompilationDeps: true,
    doNotFollow: { path: "node_modules" },
  },
};
