/** A query that the playground offers to run. */
export interface Example {
  readonly name: string;
  /** The name where other roles and skills take the place of those that the variables name. Left out if `name` names none. */
  readonly general?: string;
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** Examples that belong together. */
export interface ExampleGroup {
  readonly title: string;
  readonly examples: readonly Example[];
}
