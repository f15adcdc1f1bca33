/**
 * What a hostile client sends: each attack makes its requests for a guide. `ids` are ids of that guide, `words` are words of its names.
 * A request is an operation with variables, which is posted to /graphql, or a path that is fetched.
 */
export const ATTACKS = {
  "search: 250 kB of words": ({ words }) => [searching(textOf(words, 250_000))],
  "search: 56 kB of words": ({ words }) => [searching(textOf(words, 56_000))],
  "search: 56 kB of misspelt words": ({ words }) => [searching(textOf(words.map(misspelt), 56_000))],
  "search: one word of 60 kB": () => [searching("abcdefghij".repeat(6000))],
  "search: the worst text within the bounds": ({ words }) => [searching(worstText(words))],
  "search: 25,000 kinds": ({ words }) => [searching(words[0].slice(0, 2), Array(25_000).fill("TREND"))],
  "an unknown id of 250 kB": () => [gapOf("role:" + "x-".repeat(120_000))],
  "an unknown id of 4 kB": () => [gapOf("role:" + "ab-".repeat(1300))],
  "100 unknown ids of 2 kB": () => [
    operation("query ($ids: [ID!]!) { nodes(ids: $ids) { id } }", {
      ids: Array.from({ length: 100 }, (_, i) => `role:${"y".repeat(2000)}${i}`),
    }),
  ],
  "a filter by a text of 250 kB": () => [
    operation("query ($text: String!) { roles(filter: { text: $text }) { totalCount } }", {
      text: "a".repeat(250_000),
    }),
  ],
  "a filter by 100,000 levels": () => [
    operation("query ($levels: [Int!]) { roles(filter: { levels: $levels }) { totalCount } }", {
      levels: Array(100_000).fill(9),
    }),
  ],
  "20,000 wrong levels": () => [
    operation("query ($levels: [Int!]) { roles(filter: { levels: $levels }) { totalCount } }", {
      levels: Array(20_000).fill("x"),
    }),
  ],
  "a cursor of 250 kB": () => [
    operation("query ($after: String!) { roles(after: $after) { totalCount } }", {
      after: "YWZ0ZXIg".repeat(31_000),
    }),
  ],
  "fields nested 3,000 deep": () => [operation("{a".repeat(3000) + "}".repeat(3000))],
  "a list nested 4,900 deep": () => [
    operation(`{ nodes(ids: ${"[".repeat(4900)}${"]".repeat(4900)}) { id } }`),
  ],
  "the same field 9,900 times": () => [operation(`{ ${"__typename ".repeat(9900)} }`)],
  "widget: 2,000 ids": () => [{ path: `/widget/recommendations.json?have=${"skill:a,".repeat(1900)}` }],
  "one path search": ({ roles }) => [operation(`{ ${pathsOf(roles, 0)} }`)],
  "10 path searches": ({ roles }) => [copies(10, (i) => pathsOf(roles, i))],
  "499 path searches": ({ roles }) => [copies(499, (i) => pathsOf(roles, i))],
  "40 trade-offs": ({ roles }) => [copies(40, (i) => `careerTradeOffs(${pair(roles, i)}) { optimal }`)],
  "40 searches for roles in reach": ({ roles }) => [
    copies(
      40,
      (i) => `reachableRoles(from: "${roles[i % roles.length]}", maxHours: 10000, first: 100) { optimal }`,
    ),
  ],
  "40 lists of roles to enter": () => [copies(40, () => "reachableRoles(first: 100) { optimal }")],
  "500 searches": ({ words }) => [
    copies(500, (i) => `search(text: "${textOf(words.slice(i), 80).trim()}", first: 100) { score }`),
  ],
  "one plan for 100 roles": ({ roles }) => [operation(`{ ${planOf(roles)} }`)],
  "50 plans for 100 roles": ({ roles }) => [copies(50, () => planOf(roles))],
  "100 filters by a text": () => [
    copies(100, (i) => `roles(filter: { text: "e${"abcdefghij"[i % 10]}" }) { totalCount }`),
  ],
  "100 filters of competencies by a text": () => [
    copies(100, (i) => `competencies(filter: { text: "e${"abcdefghij"[i % 10]}" }) { totalCount }`),
  ],
  "100 lists of credentials by a text": () => [
    copies(100, (i) => `credentials(text: "e${"abcdefghij"[i % 10]}") { totalCount }`),
  ],
  "100 recommendations of roles": ({ roles }) => [
    copies(100, (i) => `recommendedRoles(from: "${roles[i % roles.length]}", first: 100) { score }`),
  ],
  "100 recommendations of competencies": ({ roles }) => [
    copies(100, (i) => `recommendedCompetencies(from: "${roles[i % roles.length]}", first: 100) { score }`),
  ],
  "100 lists of similar roles": ({ roles }) => [
    copies(100, (i) => `similarRoles(to: "${roles[i % roles.length]}", first: 100) { similarity }`),
  ],
  "analytics of 100 roles": ({ roles }) => [
    copies(
      100,
      (i) => `prerequisiteAnalytics(role: "${roles[i % roles.length]}", first: 100) { longestChain { id } }`,
    ),
  ],
  "analytics of everything": () => [
    operation(
      "{ prerequisiteAnalytics(first: 100) { longestChain { id } } roleAnalytics(first: 100) { betweenness } competencyDemand(orderBy: INDISPENSABLE) { roles } }",
    ),
  ],
  "100 trees of prerequisites": ({ competencies }) => [
    copies(100, (i) => `prerequisites(of: "${competencies[i % competencies.length]}") { layers { id } }`),
  ],
  "a page of gaps": () => [
    operation(
      "{ roles(first: 40) { nodes { leadsTo(first: 100) { edges { gap { coverage missing { hours { typical } } } ease } } } } }",
    ),
  ],
  "a page of 150,000 fields": () => [
    operation(
      `{ roles(first: 100) { nodes { ${aliases(20, () => "requirements { reason importance }")} } } }`,
    ),
  ],
  "100 pages of long texts": () => [
    copies(10, () => `roles(first: 100) { nodes { ${aliases(150, () => "summary")} } }`),
  ],
  "a document of 9,900 fields": () => [operation(`{ ${aliases(1600, () => "guide { version }")} }`)],
  "20 documents of 9,900 fields": () =>
    Array.from({ length: 20 }, () => operation(`{ ${aliases(1600, () => "guide { version }")} }`)),
  "20 documents of overlapping fragments": () =>
    Array.from({ length: 20 }, () => operation(overlapping(250))),
  "200 requests of 10 path searches": ({ roles }) =>
    Array.from({ length: 200 }, (_, i) => copies(10, (j) => pathsOf(roles, i + j))),
  introspection: () =>
    Array.from({ length: 20 }, () =>
      operation(
        "{ __schema { types { fields { type { fields { type { fields { name type { name } args { name description } } } } } } } } }",
      ),
    ),
};

const aliases = (count, field) => Array.from({ length: count }, (_, i) => `a${i}: ${field(i)}`).join(" ");

const copies = (count, field) => operation(`{ ${aliases(count, field)} }`);

const pair = (roles, i) =>
  `from: "${roles[(7 * i) % roles.length]}", to: "${roles[(11 * i + roles.length - 1) % roles.length]}"`;

const pathsOf = (roles, i) => `careerPaths(${pair(roles, i)}, minimize: HOURS, first: 20) { optimal }`;

const planOf = (roles) => `learningPlan(to: ${JSON.stringify(roles.slice(0, 100))}) { weeks }`;

/** Fields that have to be compared pair by pair to see whether they can be merged. */
function overlapping(count) {
  const spread = Array.from({ length: count }, (_, i) => `...F${i}`).join(" ");
  const fragments = Array.from(
    { length: count },
    (_, i) => `fragment F${i} on Query { guide { version contentHash title } roles { totalCount } }`,
  );
  return `{ ${spread} } ${fragments.join(" ")}`;
}

const operation = (query, variables = {}) => ({ query, variables });

const searching = (text, kinds = null) =>
  operation(
    "query ($text: String!, $kinds: [NodeKind!]) { search(text: $text, kinds: $kinds) { matched } }",
    {
      text,
      kinds,
    },
  );

const gapOf = (to) => operation("query ($to: ID!) { skillGap(to: $to) { coverage } }", { to });

/** Words one after the other until the text has that length. */
function textOf(words, length) {
  let text = "";
  for (let i = 0; text.length < length; i++) text += ` ${words[(i * 7919) % words.length]}`;
  return text.slice(0, length);
}

/** The twelve longest words that fit 200 characters, misspelt, so that each is looked up with two typos. */
function worstText(words) {
  const long = [...new Set(words.filter(({ length }) => length >= 14 && length <= 15))].map(misspelt);
  return long.slice(0, 12).join(" ").slice(0, 200);
}

/** Two letters of the middle change places, and one more is doubled. */
function misspelt(word) {
  const middle = word.length >> 1;
  return (
    word.slice(0, middle) +
    word
      .slice(middle, middle + 2)
      .split("")
      .reverse()
      .join("") +
    word.slice(middle + 1)
  );
}
