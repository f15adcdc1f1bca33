/** The texts of the two editors. */
export interface Draft {
  readonly query: string;
  readonly variables: string;
}

/** The query and variables in the page's address; null if there are none. */
export function readAddress(): Draft | null {
  const parameters = new URLSearchParams(location.search);
  const query = parameters.get("query");
  return query === null ? null : { query, variables: parameters.get("variables") ?? "" };
}

/** Writes the texts of the editors into the page's address. */
export function writeAddress({ query, variables }: Draft): void {
  const parameters = new URLSearchParams({ query });
  if (variables.trim() !== "" && variables.trim() !== "{}") parameters.set("variables", variables);
  history.replaceState(null, "", `?${parameters.toString()}`);
}
