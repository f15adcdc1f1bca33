const only = (from, to, comment) => ({
  name: `${from}-imports-only-${to.join("-")}`,
  severity: "error",
  comment,
  from: { path: `^src/${from}/` },
  to: { path: "^src/", pathNot: [`^src/(${[from, ...to].join("|")})/`] },
});

/** Imports go one way: algorithms ← career ← {content, stores} ← {graphql, cli} ← server ← main. */
export default {
  forbidden: [
    only(
      "algorithms",
      [],
      "pure graph theory on integers: it knows no role and can be read, tested and reused alone",
    ),
    only(
      "career",
      ["algorithms"],
      "the trade says what answers mean, whatever text or store a guide comes from",
    ),
    only("content", ["career", "algorithms"], "text becomes a guide without a store or an API"),
    only(
      "stores",
      ["career", "algorithms"],
      "a store answers the port and is told the rest, so that all stores stay alike",
    ),
    only(
      "graphql",
      ["career", "algorithms"],
      "a resolver is a signature and one call: it must not reach for a store or a file",
    ),
    only("server", ["graphql", "career", "web"], "HTTP carries the API and adds no meaning to it"),
    only("web", [], "the pages use the public API over HTTP, as anyone else's would"),
    only("local-neo4j", [], "starting a database is nobody's business but the command's and the tests'"),
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
      comment: "files that import each other can be understood only together",
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
    },
  ],
  options: {
    tsConfig: { fileName: "tsconfig.json" },
    tsPreCompilationDeps: true,
    doNotFollow: { path: "node_modules" },
  },
};
