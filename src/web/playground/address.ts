/** What the editors hold, as text. */
export interface Draft {
  readonly query: string;
  readonly variables: string;
}

/** The query and variables that the address carries; null when it carries none. */
export function readAddress(): Draft | null {
  const parameters = new URLSearchParams(location.search);
  const query = parameters.get("query");
  return query === null ? null : { query, variables: parameters.get("variables") ?? "" };
}

/** Makes the address a link to what the editors hold now. */
export function writeAddress({ query, variables }: Draft): void {
  const parameters = new URLSearchParams({ query });
  if (variables.trim() !== "" && variables.trim() !== "{}") parameters.set("variables", variables);
  history.replaceState(null, "", `?${parameters.toString()}`);
}
