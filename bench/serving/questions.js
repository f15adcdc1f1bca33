/** What is asked, by name. A body is one POST to /graphql; a path is one GET. */

const PATH = `{
  shortestPath(from: "role:qa-engineer", to: "role:site-reliability-engineer", minimize: HOURS) {
    hours { min typical max }
    steps { to { name } reason citations { origin } gap { hours { typical } } }
  }
}`;

const RECOMMENDATIONS = `{
  recommendedRoles(from: "role:backend-developer", first: 5) {
    role { id name level summary }
    score
    gap { coverage hours { min typical max } missing { competency { id name } hours { typical } } }
    reasons { text }
    obstacle { text }
  }
}`;

const PAGE = `{
  roles(first: 20) {
    totalCount
    nodes { id name level summary requirements { importance weight level pick options { id name } reason citations { origin section } } }
  }
}`;

const post = (query, variables) => JSON.stringify({ query, ...(variables && { variables }) });

/** What the peers answer to new questions: a path of two steps with all that is asked for of any. */
export const ANY_PATH = post(`{
  shortestPath(from: "role:qa-engineer", to: "role:site-reliability-engineer", minimize: HOURS) {
    hours { min typical max }
    steps {
      from { name }
      to { name }
      reason
      citations { origin }
      gap { coverage hours { min typical max } missing { competency { name } } }
    }
  }
}`);

/** With all that is missing on each step: about 3 kB. */
export const WHOLE_PATH_OF = `query ($from: ID!, $to: ID!, $have: [ID!]) {
  shortestPath(from: $from, to: $to, have: $have, minimize: HOURS) {
    hours { typical }
    steps {
      from { name }
      to { name }
      reason
      gap { coverage hours { min typical max } missing { competency { name } } }
    }
  }
}`;

const PATH_OF = `query ($from: ID!, $to: ID!, $have: [ID!]) {
  shortestPath(from: $from, to: $to, have: $have, minimize: HOURS) {
    hours { min typical max }
    steps { to { name } reason citations { origin } gap { hours { typical } } }
  }
}`;

/** The same question again and again. Peers answer it with objects that were made before they started. */
export const REPEATED = {
  tiny: post("{ guide { title version } }"),
  path: post(PATH),
  recommendations: post(RECOMMENDATIONS),
  page: post(PAGE),
};

/** One document with other variables each time, a hundred pairs of roles; all of them were asked before. */
export function knownPairs({ roles }, random) {
  return Array.from({ length: 100 }, () =>
    post(PATH_OF, { from: pick(roles, random), to: pick(roles, random), have: [] }),
  );
}

/** A path of two steps with three competencies that nobody asked with before. */
export function newQuestions({ pairs, competencies }, random, count, query = PATH_OF) {
  return Array.from({ length: count }, () => {
    const [from, to] = pick(pairs, random);
    return post(query, { from, to, have: [0, 1, 2].map(() => pick(competencies, random)) });
  });
}

export const WIDGET = "/widget/recommendations.json?from=role:backend-developer";

/** The same numbers on every machine: a linear congruential generator. */
export function randomNumbers(seed) {
  let state = seed;
  return () => (state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32) / 2 ** 32;
}

function pick(list, random) {
  return list[Math.floor(random() * list.length)];
}
