/** What questions.ts holds besides types: an interface with a function for each operation, and the parts of which their texts are made. */
import { Kind, print, stripIgnoredCharacters } from "graphql";

export const QUESTIONS_FILE = "questions.graphql";

/** A variable that reaches names of the answer, not the question. */
const LANGUAGE = "lang";

/** The type of a variable that is not written down. */
const IDS = /:\[ID!\]$/;

export function questionTypes(schema, [{ document }]) {
  const fields = schema.getQueryType().getFields();
  const operations = document.definitions.filter(({ kind }) => kind === Kind.OPERATION_DEFINITION);
  const fragments = document.definitions.filter(({ kind }) => kind === Kind.FRAGMENT_DEFINITION);
  return `
/** The questions that a guide answers, each with what it asks of the API. */
export interface Questions {
${operations.map((operation) => signature(operation, fields[operation.name.value])).join("\n")}
}

/** Of each question its variables but for the language of names, with their types unless they are lists of ids, and what it asks of the answer. */
export const QUESTION_PARTS: Readonly<Record<keyof Questions, readonly [variables: string, answer: string]>> = {
${operations.map((operation) => `  ${operation.name.value}: ${JSON.stringify(parts(operation, fragments))},`).join("\n")}
};

/** What several of them ask of their answers: "#0" stands for the first. */
export const QUESTION_FRAGMENTS: readonly string[] = [
${fragments.map((fragment) => `  ${JSON.stringify(selectionText(fragment, fragments))},`).join("\n")}
];
`;
}

function signature({ name: { value: name }, variableDefinitions }, { description }) {
  const types = `${name[0].toUpperCase()}${name.slice(1)}`;
  const isNeeded = variableDefinitions.some(({ type }) => type.kind === Kind.NON_NULL_TYPE);
  return [
    ...(description ? [`  /** ${description.replaceAll("*/", "*\\/")} */`] : []),
    `  ${name}(variables${isNeeded ? "" : "?"}: ${types}Variables): Promise<${types}Answer["${name}"]>;`,
  ].join("\n");
}

/** Fails for an operation that asks more than the field of its own name, or hands it other values than its variables. */
function parts({ name, variableDefinitions, selectionSet }, fragments) {
  const [field, ...others] = selectionSet.selections;
  const variables = variableDefinitions.map(({ variable, type }) =>
    `${variable.name.value}:${print(type)}`.replace(IDS, ""),
  );
  const names = variableDefinitions
    .map(({ variable }) => variable.name.value)
    .filter((each) => each !== LANGUAGE);
  const given = field.arguments.map(({ name: { value }, value: { name: variable } }) =>
    value === variable?.value ? value : "",
  );
  if (others.length > 0 || field.name.value !== name.value || given.join() !== names.join())
    throw new Error(
      `${name.value} must ask the field of its name, and hand over its variables in their order.`,
    );
  return [variables.filter((each) => !each.startsWith(LANGUAGE)).join(), selectionText(field, fragments)];
}

/** What is asked between the braces. Texts are part of a small script, so fragments are spread by their place, in a single character. */
function selectionText({ selectionSet }, fragments) {
  const places = new Map(fragments.map(({ name }, place) => [`...${name.value}`, `#${place.toString(36)}`]));
  const text = stripIgnoredCharacters(print(selectionSet)).slice(1, -1);
  return text.replace(/\.{3}\w+/g, (spread) => places.get(spread));
}
