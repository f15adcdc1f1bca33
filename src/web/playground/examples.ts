export interface Example {
  readonly name: string;
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** What the playground offers to run, from the plainest question to the widest. A test asks each one. */
export const EXAMPLES: readonly Example[] = [
  {
    name: "From junior backend developer to solution architect",
    query: `query Path($from: ID!, $to: ID!) {
  shortestPath(from: $from, to: $to) {
    roles { name level }
    steps {
      kind
      reason
      gap {
        coverage
        hours { min typical max }
        missing { competency { name } importance }
      }
    }
    hours { typical }
    mermaid
  }
}`,
    variables: { from: "role:junior-backend-developer", to: "role:solution-architect" },
  },
  {
    name: "What is missing for DevOps, knowing Kubernetes",
    query: `query Gap($from: ID!, $have: [ID!]!, $to: ID!) {
  skillGap(from: $from, have: $have, to: $to) {
    coverage
    hours { min typical max }
    optimal
    missing {
      competency { name }
      importance
      requiredFor { name }
      alternatives { name }
    }
  }
}`,
    variables: {
      from: "role:backend-developer",
      have: ["technology:kubernetes"],
      to: "role:devops-engineer",
    },
  },
  {
    name: "Which languages will do, and who says so",
    query: `query Requirements($role: ID!) {
  role(id: $role) {
    name
    requirements(importance: ESSENTIAL) {
      pick
      options { name }
      reason
      citations { origin source section }
    }
  }
}`,
    variables: { role: "role:backend-developer" },
  },
  {
    name: "Where a QA engineer goes from here",
    query: `query Next($role: ID!) {
  role(id: $role) {
    name
    leadsTo(first: 5) {
      totalCount
      edges {
        kind
        reason
        node { name level }
        gap { coverage hours { typical } }
      }
      pageInfo { hasNextPage endCursor }
    }
  }
}`,
    variables: { role: "role:qa-engineer" },
  },
  {
    name: "Search that forgives a typo",
    query: `query Search($text: String!) {
  search(text: $text, first: 3) {
    matched
    score
    node { id name summary }
  }
}`,
    variables: { text: "kuberntes" },
  },
  {
    name: "The three ways with the least to study",
    query: `query Ways($from: ID!, $to: ID!) {
  careerPaths(from: $from, to: $to, minimize: HOURS, first: 3) {
    optimal
    paths {
      roles { name }
      hours { min typical max }
      newCompetencies { name }
    }
    noPath { reason message closest { name } }
  }
}`,
    variables: { from: "role:qa-engineer", to: "role:solution-architect" },
  },
  {
    name: "Without learning Kubernetes, and why there is no way",
    query: `query Without($from: ID!, $to: ID!, $avoid: [ID!]!) {
  careerPaths(from: $from, to: $to, avoid: $avoid) {
    paths { length roles { name } }
    noPath { reason message closest { name } }
  }
}`,
    variables: {
      from: "role:qa-engineer",
      to: "role:site-reliability-engineer",
      avoid: ["technology:kubernetes"],
    },
  },
  {
    name: "Ways that no other beats",
    query: `query TradeOffs($from: ID!, $to: ID!) {
  careerTradeOffs(from: $from, to: $to, maxSteps: 5) {
    optimal
    paths {
      length
      roles { name }
      hours { typical }
      newCompetencies { id }
    }
  }
}`,
    variables: { from: "role:qa-engineer", to: "role:solution-architect" },
  },
  {
    name: "Within two steps and 600 hours",
    query: `query Reachable($from: ID!) {
  reachableRoles(from: $from, maxSteps: 2, maxHours: 600, first: 10) {
    role { name level }
    path { length hours { typical } roles { name } }
  }
}`,
    variables: { from: "role:backend-developer" },
  },
  {
    name: "A learning plan at eight hours a week",
    query: `query Plan($from: ID!, $to: [ID!]!, $pace: Float!) {
  learningPlan(from: $from, to: $to, hoursPerWeek: $pace) {
    weeks
    hours { min typical max }
    criticalPath { name }
    steps {
      competency { name }
      hours { typical }
      startWeek
      endWeek
      slackHours
      dependsOn { name }
    }
  }
}`,
    variables: { from: "role:qa-engineer", to: ["role:devops-engineer"], pace: 8 },
  },
  {
    name: "Recommended roles, each with its obstacle",
    query: `query Roles($from: ID!, $have: [ID!]!) {
  recommendedRoles(from: $from, have: $have, first: 3) {
    role { name level }
    score
    reasons { text }
    obstacle { text }
    gap { coverage hours { typical } }
  }
}`,
    variables: { from: "role:backend-developer", have: ["technology:docker"] },
  },
  {
    name: "What to learn next, and what it unlocks",
    query: `query Competencies($from: ID!, $toward: [ID!]!) {
  recommendedCompetencies(from: $from, toward: $toward, first: 5) {
    competency { name }
    score
    hours { min typical max }
    unlocks { name }
    reasons { text }
  }
}`,
    variables: { from: "role:backend-developer", toward: ["role:solution-architect"] },
  },
  {
    name: "Roles that ask for much the same",
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
    name: "What Kubernetes rests on",
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
    name: "What rests on SQL",
    query: `query Dependents($of: ID!, $depth: Int) {
  dependents(of: $of, maxDepth: $depth) {
    count
    layers { name }
  }
}`,
    variables: { of: "skill:sql", depth: 1 },
  },
  {
    name: "Which prerequisites hold most up",
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
