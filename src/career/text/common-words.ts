import { isConnecting } from "../../text/words.js";

/** Words that make sentences of others: no evidence in a text, and no part of a name that must be found. */
const FILLING: ReadonlySet<string> = new Set(
  `about all also any are be been being both but can could did do does during each either etc few had has have having he her here his how
  i if is it its just may me might more most must my no nor not off onto only other our out over own per re s same she should so some such
  t than that their them then there these they this those through too under up us very via was we were what when where which while who
  whose will within would you your yours`.split(/\s+/),
);

/** Words in which advertisements and CVs wrap what they are about. They say little of it themselves. */
const WRAPPING: ReadonlySet<string> = new Set(
  `ability able advanced candidate candidates company competent degree equivalent excellent experience experienced expert expertise
  familiar familiarity good great ideally include includes including job join knowledge looking minimum new opportunity organization
  organisation plus position preferably preferred proficiency proficient proven qualification qualifications related relevant require
  required requirement requirements requires responsibilities responsibility responsible role similar skill skilled skills solid strong
  successful understanding well year years`.split(/\s+/),
);

export function isFilling(word: string): boolean {
  return isConnecting(word) || FILLING.has(word);
}

export function isWrapping(word: string): boolean {
  return WRAPPING.has(word);
}
