/** A word of a text and where it stands, in UTF-16 code units as JavaScript counts them. */
export interface TextWord {
  /** Without case and accents. */
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

const WORD = /[\p{L}\p{M}\p{N}]+[+#]*/gu;

/** The words of a text in order. "C++" and "C#" are words; ".NET" and "node.js" are "net", "node" and "js". O(text). */
export function* wordsOfText(text: string): Generator<TextWord, void, undefined> {
  for (const { 0: word, index } of text.matchAll(WORD))
    yield { word: folded(word), start: index, end: index + word.length };
}

const ASCII = /^[\w+#]*$/;

function folded(word: string): string {
  if (ASCII.test(word)) return word.toLowerCase();
  return word.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
}

/** The words of a name or of what somebody types, without case, accents and possessive endings; one character may stand for several letters. */
export function wordsOf(text: string): string[] {
  const words: string[] = [];
  const spelledOut = text.normalize("NFKD").replace(POSSESSIVE, "");
  for (const { word } of wordsOfText(spelledOut)) words.push(word);
  return words;
}

const POSSESSIVE = /(?<=\p{L})['’]s?(?![\p{L}\p{M}])/giu;

/** Words that only connect others: they tell nothing themselves. */
const CONNECTING: ReadonlySet<string> = new Set(
  "a an and as at by for from in into of on or the to with".split(" "),
);

export function isConnecting(word: string): boolean {
  return CONNECTING.has(word);
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

/** Shorter words, and those with digits or signs, have no endings to take off. */
const SHORTEST = 4;
const PLAIN = /^\p{L}+$/u;

/**
 * An English word without the ending of its inflection, in the same spelling for British and American: "organising" and "organized" are
 * "organiz", "teams" is "team". In other languages it cuts the same from equal words and does little harm.
 */
export function uninflected(word: string): string {
  if (word.length < SHORTEST || !PLAIN.test(word)) return word;
  let cut = word;
  if (/..ies$/.test(cut)) cut = `${cut.slice(0, -3)}y`;
  else if (cut.endsWith("sses")) cut = cut.slice(0, -2);
  else if (cut.endsWith("s") && !/(ss|us|is)$/.test(cut)) cut = cut.slice(0, -1);
  if (/...ing$/.test(cut)) cut = cut.slice(0, -3);
  else if (/..ied$/.test(cut)) cut = `${cut.slice(0, -3)}y`;
  else if (/...ed$/.test(cut)) cut = cut.slice(0, -2);
  // "planning" → "plann" → "plan".
  if (/[^aeiouls](?=.)(.)$/.test(cut) && cut.at(-1) === cut.at(-2) && cut.length > 3) cut = cut.slice(0, -1);
  if (cut.endsWith("e") && cut.length > 3) cut = cut.slice(0, -1);
  return cut
    .replace(/is$/, "iz")
    .replace(/ys$/, "yz")
    .replace(/isation$/, "ization")
    .replace(/our$/, "or");
}

const DERIVED =
  /(ational|ization|ation|ition|izer|izor|ement|ment|ion|ativ|iv|ally|ably|ical|ial|al|anc|enc|ancy|ency|acy|ant|ent|ator|er|or|ity|ness|ful|ous|ic|ist|ly|iz|at|e|y|i)$/;
const MOST_ENDINGS = 2;
const SHORTEST_ROOT = 4;

/** What words of one family share: "communication", "communicative" and "communicate" have one root. Takes an uninflected word. */
export function rootOf(uninflectedWord: string): string {
  let root = uninflectedWord;
  if (!PLAIN.test(root)) return root;
  for (let i = 0; i < MOST_ENDINGS; i++) {
    const cut = root.replace(DERIVED, "");
    if (cut.length < SHORTEST_ROOT) break;
    root = cut;
  }
  return root;
}
