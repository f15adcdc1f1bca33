/** Every question of the API, each with the kinds of what it is asked about; that is sampled evenly from the guide. */
export const FIELDS = {
  guide: ["{ guide { version contentHash counts { kind count } } }", []],
  node: ["query ($a: ID!) { node(id: $a) { id } }", ["competency"]],
  nodes: ["query ($a: ID!, $b: ID!) { nodes(ids: [$a, $b]) { id } }", ["role", "competency"]],
  role: ["query ($a: ID!) { role(id: $a) { name level alternativeNames } }", ["role"]],
  "role, its requirements": [
    "query ($a: ID!) { role(id: $a) { requirements { importance weight level options { name } } } }",
    ["role"],
  ],
  "role, where it leads": ["query ($a: ID!) { role(id: $a) { leadsTo { nodes { name } } } }", ["role"]],
  "role, where it leads, with gaps": [
    "query ($a: ID!) { role(id: $a) { leadsTo { edges { rank gap { coverage } } } } }",
    ["role"],
  ],
  "node, who requires it": [
    "query ($a: ID!) { node(id: $a) { ... on Competency { requiredBy { totalCount nodes { name } } } } }",
    ["competency"],
  ],
  roles: ["{ roles(first: 20) { totalCount nodes { name } } }", []],
  "roles by text": [
    "query ($a: String!) { roles(filter: { text: $a }) { totalCount nodes { name } } }",
    ["word"],
  ],
  "roles that require": [
    "query ($a: ID!) { roles(filter: { requires: [$a] }) { totalCount nodes { name } } }",
    ["competency"],
  ],
  competencies: ["{ competencies(first: 20) { totalCount nodes { name } } }", []],
  "competencies by text": [
    "query ($a: String!) { competencies(filter: { text: $a }) { totalCount nodes { name } } }",
    ["word"],
  ],
  "competencies that a role requires": [
    "query ($a: ID!) { competencies(filter: { requiredBy: [$a] }) { totalCount nodes { name } } }",
    ["role"],
  ],
  search: ["query ($a: String!) { search(text: $a) { score matched } }", ["word"]],
  shortestPath: [
    "query ($a: ID!, $b: ID!) { shortestPath(from: $a, to: $b) { length unknownHours } }",
    ["role", "role"],
  ],
  "shortestPath, avoiding": [
    "query ($a: ID!, $b: ID!, $c: ID!) { shortestPath(from: $a, to: $b, avoid: [$c]) { length } }",
    ["role", "role", "competency"],
  ],
  careerPaths: [
    "query ($a: ID!, $b: ID!) { careerPaths(from: $a, to: $b) { optimal paths { length } } }",
    ["role", "role"],
  ],
  "careerPaths by hours": [
    "query ($a: ID!, $b: ID!) { careerPaths(from: $a, to: $b, minimize: HOURS) { optimal paths { length } } }",
    ["role", "role"],
  ],
  "careerPaths by new competencies": [
    "query ($a: ID!, $b: ID!) { careerPaths(from: $a, to: $b, minimize: NEW_COMPETENCIES) { optimal paths { length } } }",
    ["role", "role"],
  ],
  careerTradeOffs: [
    "query ($a: ID!, $b: ID!) { careerTradeOffs(from: $a, to: $b) { optimal paths { length } } }",
    ["role", "role"],
  ],
  "reachableRoles by steps": [
    "query ($a: ID!) { reachableRoles(from: $a, maxSteps: 2, first: 20) { role { name } } }",
    ["role"],
  ],
  "reachableRoles by hours": [
    "query ($a: ID!) { reachableRoles(from: $a, maxHours: 400, maxSteps: 2, first: 20) { role { name } } }",
    ["role"],
  ],
  skillGap: [
    "query ($a: ID!, $b: ID!) { skillGap(from: $a, to: $b) { coverage missing { competency { name } } } }",
    ["role", "role"],
  ],
  learningPlan: [
    "query ($a: ID!, $b: ID!) { learningPlan(to: [$a, $b]) { steps { index } } }",
    ["role", "role"],
  ],
  recommendedRoles: ["query ($a: ID!) { recommendedRoles(from: $a) { score } }", ["role"]],
  recommendedCompetencies: ["query ($a: ID!) { recommendedCompetencies(from: $a) { score } }", ["role"]],
  similarRoles: ["query ($a: ID!) { similarRoles(to: $a) { similarity shared { name } } }", ["role"]],
  prerequisites: ["query ($a: ID!) { prerequisites(of: $a) { count gates { name } } }", ["competency"]],
  dependents: ["query ($a: ID!) { dependents(of: $a) { count } }", ["competency"]],
  prerequisiteAnalytics: ["{ prerequisiteAnalytics { totalComplexity } }", []],
  "prerequisiteAnalytics of a role": [
    "query ($a: ID!) { prerequisiteAnalytics(role: $a) { totalComplexity } }",
    ["role"],
  ],
  roleAnalytics: ["{ roleAnalytics { betweenness } }", []],
  competencyDemand: ["{ competencyDemand { share } }", []],
  statements: ["{ statements(first: 20) { totalCount } }", []],
  credentials: ["{ credentials(first: 20) { totalCount nodes { name } } }", []],
  experiences: ["{ experiences(first: 20) { totalCount nodes { name } } }", []],
  responsibilities: ["{ responsibilities(first: 20) { totalCount nodes { name } } }", []],
  roleGroups: ["{ roleGroups(first: 20) { totalCount nodes { name } } }", []],
  skillGroups: ["{ skillGroups(first: 20) { totalCount nodes { name } } }", []],
  trends: ["{ trends(first: 20) { totalCount nodes { name } } }", []],
};

/** What does not grow with the guide, or little: asked of a guide of any size. */
export const OF_ANY_SIZE = [
  "guide",
  "node",
  "role",
  "role, its requirements",
  "role, where it leads",
  "role, where it leads, with gaps",
  "node, who requires it",
  "shortestPath",
  "skillGap",
  "learningPlan",
  "prerequisites",
];
