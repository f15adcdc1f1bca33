const NAMES = ["f1: name", "f2: name", "f3: name", "f4: name", "f5: name", "f6: name"].join(" ");

/** Questions with more of an answer than those of ../data/fields.js, in the same form. */
export const FURTHER_FIELDS = {
  __typename: ["{ __typename }", []],
  "roles, many fields of each": [
    `{ roles(first: 100) { nodes { ${NAMES} leadsTo(first: 5) { nodes { ${NAMES} } } } } }`,
    [],
  ],
  "roles, gaps of all transitions": [
    "{ roles(first: 10) { nodes { leadsTo(first: 100) { edges { gap { coverage } } } } } }",
    [],
  ],
  "role, how hard its transitions are": [
    "query ($a: ID!) { role(id: $a) { leadsTo(first: 100) { edges { ease easeReasons } } } }",
    ["role"],
  ],
  "skillGap, all of it": [
    "query ($a: ID!, $b: ID!) { skillGap(from: $a, to: $b) { ease missing { competency { name } alternatives { name } decidedBy } kept { name } dropped { name } } }",
    ["role", "role"],
  ],
  "careerPaths by hours, twenty": [
    "query ($a: ID!, $b: ID!) { careerPaths(from: $a, to: $b, minimize: HOURS, first: 20) { optimal paths { mermaid steps { gap { missing { competency { name } } } } } } }",
    ["role", "role"],
  ],
  "careerPaths, at most STRETCH": [
    "query ($a: ID!, $b: ID!) { careerPaths(from: $a, to: $b, easeAtMost: STRETCH) { paths { length } } }",
    ["role", "role"],
  ],
  "reachableRoles for who holds no role": [
    "query ($a: ID!, $b: ID!) { reachableRoles(have: [$a, $b]) { role { name } } }",
    ["competency", "competency"],
  ],
  "learningPlan for four roles": [
    "query ($a: ID!, $b: ID!, $c: ID!) { learningPlan(to: [$a, $b, $c]) { steps { competency { name } alternatives { name } } credentials { savedHours } } }",
    ["role", "role", "role"],
  ],
  "recommendedRoles, a hundred with paths": [
    "query ($a: ID!) { recommendedRoles(from: $a, first: 100) { score role { name } path { length } gap { missing { competency { name } } } reasons { text } } }",
    ["role"],
  ],
  "recommendedRoles by competencies": [
    "query ($a: ID!, $b: ID!) { recommendedRoles(have: [$a, $b]) { score } }",
    ["competency", "competency"],
  ],
  "similarRoles, a hundred": [
    "query ($a: ID!) { similarRoles(to: $a, first: 100) { similarity shared { name } } }",
    ["role"],
  ],
  "search for five words": [
    "query ($a: String!, $b: String!, $c: String!) { search(text: $a) { score } b: search(text: $b) { score } c: search(text: $c) { score } }",
    ["word", "word", "word"],
  ],
  "search for a misspelt word": ['{ search(text: "enginere devloper") { score } }', []],
  statements: ["{ statements(first: 20) { totalCount nodes { reason } } }", []],
  credentials: ['{ credentials(text: "a") { totalCount nodes { name } } }', []],
  skillGroups: ['{ skillGroups(text: "a") { totalCount nodes { name } } }', []],
};
