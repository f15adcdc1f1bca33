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
};

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
