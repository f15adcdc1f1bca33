import { QUESTION_FRAGMENTS, QUESTION_PARTS, type Questions } from "../graphql/operations/questions.js";

/** The operation that asks a question: its variables are handed to the field of its name, but for the language of names. */
export function questionText(name: keyof Questions): string {
  const [variables, answer] = QUESTION_PARTS[name];
  const asked = inPlace(answer);
  const given = variables ? variables.split(",") : [];
  const typed = asked.includes("$lang") ? [...given, "lang:String"] : given;
  return `query ${name}${inBrackets(typed.map(declared))}{${name}${inBrackets(given.map(handedOver))}{${asked}}}`;
}

function declared(variable: string): string {
  return `$${variable}${variable.includes(":") ? "" : ":[ID!]"}`;
}

function handedOver(variable: string): string {
  return variable.replace(/(\w+).*/, "$1:$$$1");
}

/** Fragments are written out where they are spread. */
function inPlace(text: string): string {
  return text.replace(/#(\w)/g, (_, place: string) => inPlace(QUESTION_FRAGMENTS[parseInt(place, 36)]!));
}

function inBrackets(list: readonly string[]): string {
  return list[0] ? `(${list.join()})` : "";
}
