/** An error of an answer, as GraphQL tells it. */
export interface AnswerError {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly extensions?: Readonly<Record<string, unknown>>;
}

/** A question that was refused or failed. `code` is for programs: docs/api.md lists the codes. */
export class CareerGraphError extends Error {
  override readonly name = "CareerGraphError";
  /** The code of the first error; `BAD_ANSWER` if what came back is no answer of GraphQL. */
  readonly code: string;

  constructor(
    /** All errors of the answer. */
    readonly errors: readonly AnswerError[],
    /** What was answered besides; null if nothing was. */
    readonly data: unknown = null,
    /** The status of HTTP; null without HTTP. */
    readonly status: number | null = null,
  ) {
    super(errors[0]?.message);
    this.code = String(errors[0]?.extensions?.["code"]);
  }
}

/** The data of an answer. Throws if it has errors. */
export function dataOf(
  { data, errors }: { readonly data?: unknown; readonly errors?: readonly AnswerError[] },
  status: number | null = null,
): object {
  if (errors?.[0]) throw new CareerGraphError(errors, data ?? null, status);
  return data as object;
}
