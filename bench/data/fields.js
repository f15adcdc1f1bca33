/** Questions of the API, each with the ids that it is asked about; sampled evenly from the guide. */
export const FIELDS = {
  role: ["query ($a: ID!) { role(id: $a) { name level alternativeNames } }", ["role"]],
  "role.requirements": [
    "query ($a: ID!) { role(id: $a) { requirements { importance weight level options { name } } } }",
    ["role"],
  ],
  roles: ["{ roles(first: 20) { totalCount nodes { name } } }", []],
  competencies: ["{ competencies(first: 20) { totalCount nodes { name } } }", []],
  search: ["query ($a: String!) { search(text: $a) { score matched } }", ["word"]],
  shortestPath: [
    "query ($a: ID!, $b: ID!) { shortestPath(from: $a, to: $b) { length unknownHours } }",
    ["role", "role"],
  ],
  careerPaths: [
    "query ($a: ID!, $b: ID!) { careerPaths(from: $a, to: $b) { optimal paths { length } } }",
    ["role", "role"],
  ],
  reachableRoles: [
    "query ($a: ID!) { reachableRoles(from: $a, maxSteps: 2, first: 20) { role { name } } }",
    ["role"],
  ],
  skillGap: [
    "query ($a: ID!, $b: ID!) { skillGap(from: $a, to: $b) { coverage missing { competency { name } } } }",
    ["role", "role"],
  ],
  learningPlan: ["query ($a: ID!) { learningPlan(to: [$a]) { steps { index } } }", ["role"]],
  recommendedRoles: ["query ($a: ID!) { recommendedRoles(from: $a) { score } }", ["role"]],
  recommendedCompetencies: ["query ($a: ID!) { recommendedCompetencies(from: $a) { score } }", ["role"]],
  similarRoles: ["query ($a: ID!) { similarRoles(to: $a) { similarity } }", ["role"]],
  prerequisites: ["query ($a: ID!) { prerequisites(of: $a) { count } }", ["competency"]],
  dependents: ["query ($a: ID!) { dependents(of: $a) { count } }", ["competency"]],
  prerequisiteAnalytics: ["query ($a: ID!) { prerequisiteAnalytics(role: $a) { __typename } }", ["role"]],
  roleAnalytics: ["{ roleAnalytics { __typename } }", []],
  competencyDemand: ["{ competencyDemand { __typename } }", []],
};
