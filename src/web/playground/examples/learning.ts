import type { Example } from "./example.js";

/** Examples about what to learn and where to go next. */
export const LEARNING: readonly Example[] = [
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
];
