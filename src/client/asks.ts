import { QUESTION_PARTS, type Questions } from "../graphql/operations/questions.js";
import { questionText } from "./question-text.js";

/**
 * A GraphQL operation: its text, or what prints as its text. What GraphQL Code Generator writes as a TypedDocumentString also tells its
 * variables and its answer.
 */
export interface Operation<Answer, Variables> {
  toString(): string;
  readonly __apiType?: ((variables: Variables) => Answer) | undefined;
}

/** What a guide can be asked, here or over HTTP. A question that is refused or fails is rejected with a `CareerGraphError`. */
export interface Asks extends Questions {
  /** Asks any operation of the API, and resolves to the `data` of its answer. */
  ask<Answer = Readonly<Record<string, unknown>>, Variables = Readonly<Record<string, unknown>>>(
    operation: Operation<Answer, Variables>,
    variables?: Variables,
  ): Promise<Answer>;
}

/** All questions, put to whoever answers operations. */
export function asksBy(ask: (text: string, variables: object) => Promise<object>): Asks {
  const questions = Object.keys(QUESTION_PARTS).map((name) => [
    name,
    async (variables: object = {}) =>
      (await ask(questionText(name as keyof Questions), variables))[name as never],
  ]);
  return {
    ...(Object.fromEntries(questions) as Questions),
    ask: (operation, variables = {} as never) => ask(String(operation), variables as object) as never,
  };
}
