import type { Example } from "./example.js";

/** Examples about the gap to a role and the paths to it. */
export const PATHS: readonly Example[] = [
  {
    name: "From junior backend developer to solution architect",
    general: "A path from one role to another",
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
    name: "To chief technology officer without leaps, and the years it takes",
    general: "A path without leaps, and the years it takes",
    query: `query Realistic($from: ID!, $to: ID!) {
  shortestPath(from: $from, to: $to, easeAtMost: STRETCH) {
    ease
    experience { min typical max }
    steps {
      to { name experience { typical } education { name share } }
      ease
      easeReasons
      gap { coverage hours { typical } }
    }
  }
}`,
    variables: { from: "role:junior-backend-developer", to: "role:chief-technology-officer" },
  },
  {
    name: "What is missing for DevOps, knowing Kubernetes",
    general: "What is missing for a role, knowing one skill more",
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
    name: "Which languages a role accepts, and who says so",
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
    general: "Where people go from a role",
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
    name: "The three paths with the least to study",
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
    name: "Avoiding Kubernetes, and why no path is left",
    general: "Paths that avoid a skill",
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
    name: "Paths that no other path beats",
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
    name: "Roles within two steps and 600 hours",
    query: `query Reachable($from: ID!) {
  reachableRoles(from: $from, maxSteps: 2, maxHours: 600, first: 10) {
    role { name level }
    path { length hours { typical } roles { name } }
  }
}`,
    variables: { from: "role:backend-developer" },
  },
];
