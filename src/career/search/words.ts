/** Splits a text into words, without case, accents and possessive endings. */
export function wordsOf(text: string): string[] {
  return text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/['’]s?(?=[^\p{L}]|$)/gu, "")
    .split(/[^\p{L}\p{N}+#]+/u)
    .filter(Boolean);
}

/** Words that only connect others: they tell nothing of what is sought. */
const CONNECTING: ReadonlySet<string> = new Set(
  "a an and as at by for from in into of on or responsible the to with".split(" "),
);

export function isConnecting(word: string): boolean {
  return CONNECTING.has(word);
}

/** Words for whoever does something: "cleaning lady", "delivery guy". */
const PERSONS: ReadonlySet<string> = new Set(
  "boy employee girl guy job lady man men people person staff woman women work worker".split(" "),
);

export function isPerson(word: string): boolean {
  return PERSONS.has(word);
}

/** Spellings that no rule derives. */
const SPELLINGS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    aeroplane: "airplane",
    cheque: "check",
    enquiry: "inquiry",
    grey: "gray",
    jewellery: "jewelry",
    men: "man",
    mum: "mom",
    plough: "plow",
    programme: "program",
    pyjama: "pajama",
    sceptic: "skeptic",
    tyre: "tire",
    women: "woman",
  }),
);

/** British spellings as American ones, whatever stands before and after. */
const BRITISH: readonly (readonly [RegExp, string])[] = [
  [/ae/g, "e"],
  [/^oe|(?<=f)oe(?=t)/g, "e"],
  [/(?<=[a-z]{3})our(?!s?$)|(?<=[a-z]{2}[^f])our$/g, "or"],
  [/(?<=[a-z]{3}[iy])s(?=(?:e[drs]?|ers?|ing|ations?)$)/g, "z"],
  [/(?<=[b-df-hj-np-tv-z])re$/g, "er"],
  [/ll(?=(?:e[dr]|or|ing|ist)$)/g, "l"],
  [/ogue$/g, "og"],
  [/(?<=[aeiou]n)ce$/g, "se"],
];

/** What singular and plural, British and American spelling of an English word have in common. Only to compare: it need not be a word. */
export function stem(word: string): string {
  const one = singular(word);
  const known = SPELLINGS.get(one);
  if (known !== undefined) return known;
  return BRITISH.reduce((text, [pattern, by]) => text.replace(pattern, by), one);
}

function singular(word: string): string {
  if (word.length < 4 || !/[a-z]$/.test(word)) return word;
  if (/(?:cal|hal|kni|lea|loa|shel|thie|wi|wol)ves$/.test(word)) return `${word.slice(0, -3)}f`;
  if (word.endsWith("ife")) return word.slice(0, -1);
  if (word.endsWith("men")) return `${word.slice(0, -3)}man`;
  if (!word.endsWith("s") || /(?:ss|us|is)$/.test(word)) return word;
  if (word.endsWith("ies") && word.length > 4) return `${word.slice(0, -3)}y`;
  return /(?:ch|sh|x|z|ss)es$/.test(word) ? word.slice(0, -2) : word.slice(0, -1);
}

/** Endings of whoever does something, of doing it, and of what comes of it, longest first. */
const ENDINGS =
  /(?:ations?|ators?|ating|ologists?|ology|ancy|ants?|ments?|ions?|ists?|ing|ers?|ors?|ry|y|e)$/;

/**
 * What an activity and whoever does it have in common: "cleaning" and "cleaner", "programming" and "programmer". Only to compare. Null
 * for words that are too short to cut.
 */
export function root(stemmed: string): string | null {
  const cut = stemmed.replace(ENDINGS, "");
  if (cut.length < 3) return null;
  return cut.replace(/([bdglmnprt])\1$/, "$1");
}
