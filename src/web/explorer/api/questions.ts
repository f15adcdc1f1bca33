/** Every question that the explorer asks of the public API. */
const HOURS = "{ min typical max }";
const CITATIONS = "citations { origin source section url }";
const GAP_ITEM = `{ competency { id name } importance direct requiredFor { id name } alternatives { id name } hours ${HOURS} }`;
const GAP = `{ coverage hours ${HOURS} unknownHours optimal kept { id name } dropped { id name }
  missing ${GAP_ITEM} raised ${GAP_ITEM} }`;
const PATH = `{ length mermaid hours ${HOURS} unknownHours newCompetencies { id name } roles { id name level }
  steps { from { id name level } to { id name level } kind reason ${CITATIONS} gap ${GAP} } }`;

/** Guides with more roles than one page holds show a neighbourhood instead of the whole map. */
export const ALL_ROLES = 100;

export const GUIDE = `query Guide {
  guide { title version counts { kind count } sources { id title origin licence attribution url } }
  roles(first: ${ALL_ROLES}) { totalCount nodes { id name level summary } }
}`;

export const NAMES = `query Names($ids: [ID!]!) {
  nodes(ids: $ids) { ... on GuideNode { id name } ... on Role { level } }
}`;

export const SEARCH = `query Search($text: String!, $kinds: [NodeKind!]) {
  search(text: $text, kinds: $kinds, first: 12) {
    matched
    node { id name ... on Role { level } ... on Competency { group { id name } } }
  }
}`;

export const WAYS = `query Ways($from: ID!, $to: ID!, $have: [ID!]) {
  unbeaten: careerTradeOffs(from: $from, to: $to, have: $have, maxSteps: 6) {
    optimal
    paths ${PATH}
    noPath { reason message closest { id name level } }
  }
  shortest: careerPaths(from: $from, to: $to, have: $have, first: 3) {
    optimal
    paths ${PATH}
    noPath { reason message closest { id name level } }
  }
}`;

export const TOTALS = `query Totals($from: ID!, $to: ID!, $have: [ID!]) {
  unbeaten: careerTradeOffs(from: $from, to: $to, have: $have, maxSteps: 6) {
    paths { hours ${HOURS} newCompetencies { id } roles { id } }
  }
  shortest: careerPaths(from: $from, to: $to, have: $have, first: 3) {
    paths { hours ${HOURS} newCompetencies { id } roles { id } }
  }
}`;

export const REQUIREMENTS = `query Requirements($ids: [ID!]!) {
  nodes(ids: $ids) { id ... on Role { requirements { pick options { id name } reason ${CITATIONS} } } }
}`;

export const PLAN = `query Plan($to: [ID!]!, $from: ID, $have: [ID!]!, $pace: Float!) {
  learningPlan(to: $to, from: $from, have: $have, hoursPerWeek: $pace) {
    hours ${HOURS} unknownHours weeks optimal criticalPath { id name }
    steps {
      competency { id name } hours ${HOURS} startWeek endWeek slackHours
      dependsOn { id name } alternatives { id name }
    }
  }
}`;

export const ONWARD = `query Onward($from: ID, $have: [ID!]!) {
  recommendedRoles(from: $from, have: $have, first: 6) {
    role { id name level summary }
    gap { coverage hours ${HOURS} unknownHours }
    path { length }
    reasons { text }
    obstacle { text }
  }
}`;

export const LEARN_NEXT = `query LearnNext($from: ID, $have: [ID!]!, $toward: [ID!]) {
  recommendedCompetencies(from: $from, have: $have, toward: $toward, first: 6) {
    competency { id name } hours ${HOURS} unlocks { id name } reasons { text }
  }
}`;

export const ROLE = `query Role($id: ID!) {
  role(id: $id) {
    id name level summary alternativeNames ${CITATIONS} group { id name }
    responsibilities { id name } credentials { id name kind } experiences { id name } trends { id name summary }
  }
}`;

export const DIRECT_GAP = `query Gap($from: ID, $have: [ID!]!, $to: ID!) {
  skillGap(from: $from, have: $have, to: $to) ${GAP}
}`;

export const MAP = `query Map {
  roles(first: ${ALL_ROLES}) { nodes { id name level leadsTo(first: 50) { nodes { id name level } } } }
}`;

export const AROUND = `query Around($ids: [ID!]!) {
  nodes(ids: $ids) {
    ... on Role {
      id name level
      leadsTo(first: 12) { nodes { id name level } }
      ledToBy(first: 12) { nodes { id name level } }
    }
  }
}`;
