/** The code that mutants are made of, and the folders of the tests that ought to notice them: those of its room, or of rooms above. */
const ROOMS = [
  { code: "src/algorithms/", tests: ["algorithms"] },
  { code: "src/career/analytics/", tests: ["career/analytics"] },
  { code: "src/career/gap/", tests: ["career/gap", "career/plan", "career/recommend"] },
  {
    code: "src/career/model/",
    tests: ["career/model", "career/gap", "career/path", "career/plan", "career/recommend"],
  },
  { code: "src/career/path/", tests: ["career/path"] },
  { code: "src/career/plan/", tests: ["career/plan"] },
  { code: "src/career/questions/", tests: ["career", "graphql"] },
  { code: "src/career/recommend/", tests: ["career/recommend"] },
  { code: "src/career/search/", tests: ["career/search", "graphql"] },
  { code: "src/career/", tests: ["career"] },
  { code: "src/server/http/", tests: ["server"] },
  { code: "src/graphql/query-complexity.ts", tests: ["graphql"] },
  { code: "src/graphql/connection.ts", tests: ["graphql"] },
  { code: "src/graphql/format-error.ts", tests: ["graphql"] },
  { code: "src/graphql/request-faults.ts", tests: ["graphql", "server"] },
];

/** Everything that has such tests. */
export const MUTATED = ROOMS.map(({ code }) => (code.endsWith("/") ? `${code}**/*.ts` : code));

/** Patterns of the test files for code given by patterns. */
export function testsOf(patterns) {
  const folders = patterns.flatMap((pattern) => {
    const room = ROOMS.find(({ code }) => pattern.startsWith(code));
    if (!room) throw new Error(`No tests are named for ${pattern}: see tests/support/mutants/rooms.mjs.`);
    return room.tests;
  });
  return [...new Set(folders)].map((folder) => `<rootDir>/tests/${folder}/**/*.test.ts`);
}
