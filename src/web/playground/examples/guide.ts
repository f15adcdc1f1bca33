import type { Example } from "./example.js";

/** Examples about the guide itself: its roles, its competencies and how they depend on each other. */
export const GUIDE: readonly Example[] = [
  {
    name: "Roles with similar requirements",
    query: `query Similar($role: ID!) {
  similarRoles(to: $role, first: 3) {
    role { name }
    similarity
    shared { name }
  }
}`,
    variables: { role: "role:devops-engineer" },
  },
  {
    name: "Prerequisites of Kubernetes",
    general: "Prerequisites of a skill",
    query: `query Prerequisites($of: ID!) {
  prerequisites(of: $of) {
    count
    layers { name }
    hours { min typical max }
    gates { name }
  }
}`,
    variables: { of: "technology:kubernetes" },
  },
  {
    name: "What builds on SQL",
    general: "What builds on a skill",
    query: `query Dependents($of: ID!, $depth: Int) {
  dependents(of: $of, maxDepth: $depth) {
    count
    layers { name }
  }
}`,
    variables: { of: "skill:sql", depth: 1 },
  },
  {
    name: "Prerequisites that hold up the most",
    query: `query Analytics($role: ID) {
  prerequisiteAnalytics(role: $role, first: 5) {
    longestChain { name }
    totalComplexity
    competencies {
      competency { name }
      blockingFactor
      delayFactor
      centrality
      complexity
    }
  }
}`,
    variables: { role: "role:solution-architect" },
  },
  {
    name: "Roles that many careers pass through",
    query: `{
  roleAnalytics(first: 5) {
    role { name }
    inDegree
    outDegree
    betweenness
    pageRank
  }
}`,
    variables: {},
  },
  {
    name: "Skills that most roles ask for",
    query: `{
  competencyDemand(first: 5) {
    competency { name }
    roles
    essential
    share
  }
}`,
    variables: {},
  },
  {
    name: "What this guide is made of",
    query: `{
  guide {
    title
    version
    counts { kind count }
    sources { title origin licence attribution }
  }
}`,
    variables: {},
  },
];
