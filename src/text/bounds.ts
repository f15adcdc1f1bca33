/**
 * The greatest size of everything that comes from outside: what the API, the widget, the embeds, oEmbed and the command line take. Nothing
 * works on a text, a list or a number before it was compared with this table.
 */

/** A text of at most so many characters. */
interface TextBound {
  readonly type: "text";
  readonly characters: number;
}

/** An id of at most so many characters, or a list of at most so many of them. */
interface IdsBound {
  readonly type: "ids";
  readonly items: number;
  readonly characters: number;
}

/** A list of at most so many words of the schema or whole numbers. */
interface ListBound {
  readonly type: "list";
  readonly items: number;
}

/** A number from the least to the greatest, both allowed. */
interface NumberBound {
  readonly type: "number";
  readonly least: number;
  readonly greatest: number;
}

export type Bound = TextBound | IdsBound | ListBound | NumberBound;

/** The most tokens of an operation. */
export const OPERATION_TOKENS = 10_000;
/** The most levels of fields, lists and objects in an operation. */
export const OPERATION_DEPTH = 100;
/** So many pairs of repeated fields and fragments are too many to compare in an operation. */
export const COMPARED_PAIRS = 50_000;
/** The most values in the variables of an operation. */
export const OPERATION_VALUES = 10_000;
/** The most values of the schema, about, that an operation may ask for. */
export const INTROSPECTION_VALUES = 50_000;

/** The most bytes of the answer to an operation. */
export const ANSWER_BYTES = 8 * 1024 * 1024;
/** The most errors that an answer lists. */
export const MOST_ERRORS = 100;

/** The most items of a list. */
export const MOST_ITEMS = 100;
/** The most entities that a gateway asks for at once: it asks for those of a whole list. */
export const MOST_ENTITIES = 1_000;
/** The most characters of an id, its level included. */
export const ID_CHARACTERS = 200;
/** The most characters of a text to search or filter by. */
export const TEXT_CHARACTERS = 200;
/** The most characters of the tag of a language, as browsers send them. */
export const LANGUAGE_CHARACTERS = 35;
/** The most characters of a text to read, such as a CV or an advertisement. */
export const READ_CHARACTERS = 20_000;
/** The most different words of a text to search. */
export const SEARCH_WORDS = 12;
/** The most letters of a word to search: a fuzzy look-up takes time and memory that grow with the square of it. */
export const WORD_LETTERS = 40;
/** The most characters of a cursor: it is made of up to three ids. */
export const CURSOR_CHARACTERS = 1_000;
/** The most entries of `via`: the bound table of a path search has 2^via rows. */
export const MAX_VIA = 8;
/** More steps or layers than any guide has. */
const MANY = 1_000_000;
/** More hours than there are in a life. */
const MANY_HOURS = 1_000_000;

const IDS: IdsBound = { type: "ids", items: MOST_ITEMS, characters: ID_CHARACTERS };
const TEXT: TextBound = { type: "text", characters: TEXT_CHARACTERS };
const LIST: ListBound = { type: "list", items: MOST_ITEMS };

const READ: TextBound = { type: "text", characters: READ_CHARACTERS };

const number = (least: number, greatest: number): NumberBound => ({ type: "number", least, greatest });

/** By name of the argument, which means the same wherever it stands. A field of an input object counts as an argument. */
export const BOUNDS = {
  id: IDS,
  ids: IDS,
  of: IDS,
  from: IDS,
  to: IDS,
  have: IDS,
  prefer: IDS,
  avoid: IDS,
  via: { ...IDS, items: MAX_VIA },
  toward: IDS,
  role: IDS,
  about: IDS,
  source: IDS,
  requires: IDS,
  requiredBy: IDS,
  groups: IDS,
  text: TEXT,
  section: TEXT,
  lang: { type: "text", characters: LANGUAGE_CHARACTERS },
  after: { type: "text", characters: CURSOR_CHARACTERS },
  kinds: LIST,
  levels: LIST,
  representations: { ...LIST, items: MOST_ENTITIES },
  first: number(1, MOST_ITEMS),
  maxSteps: number(1, MANY),
  maxDepth: number(0, MANY),
  maxHours: number(0, MANY_HOURS),
  minCoverage: number(0, 1),
  hoursPerWeek: number(0.1, 168),
} as const satisfies Readonly<Record<string, Bound>>;

/** Fields whose argument of some name has another bound than elsewhere. */
export const BOUNDS_OF_FIELDS: Readonly<Record<string, Readonly<Record<string, Bound>>>> = {
  competenciesIn: { text: READ },
  rolesFor: { text: READ },
};
