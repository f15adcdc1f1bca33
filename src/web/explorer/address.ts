/** Everything that one can set in the explorer, and so everything that a link to it says. */
export interface Question {
  /** The role one is in. */
  readonly from: string | null;
  /** The role one wants. */
  readonly to: string | null;
  /** What one knows besides. */
  readonly have: readonly string[];
  /** What one thinks of learning. */
  readonly learn: readonly string[];
  /** The roles between of the way that is looked at; null = the first. */
  readonly way: readonly string[] | null;
  /** Hours a week. */
  readonly pace: number;
  /** Plan for every role of the way, or for its end alone. */
  readonly plan: "way" | "goal";
  readonly view: "map" | "list";
}

export const PACE = { least: 1, usual: 8, most: 60 } as const;

/** Reads a link; what makes no sense in it is as if it were not there. */
export function readAddress(search: string): Question {
  const parameters = new URLSearchParams(search);
  const one = (name: string): string | null => parameters.get(name)?.trim() || null;
  const list = (name: string): string[] =>
    [...new Set((parameters.get(name) ?? "").split(",").map((id) => id.trim()))].filter((id) => id !== "");
  const pace = Number(one("pace") ?? PACE.usual);
  return {
    from: one("from"),
    to: one("to"),
    have: list("have"),
    learn: list("learn"),
    way: parameters.has("way") ? list("way") : null,
    pace: pace >= PACE.least && pace <= PACE.most ? pace : PACE.usual,
    plan: one("plan") === "goal" ? "goal" : "way",
    view: one("view") === "list" ? "list" : "map",
  };
}

/** The link that says all this, without what is as usual. */
export function writeAddress({ from, to, have, learn, way, pace, plan, view }: Question): string {
  const parameters = new URLSearchParams();
  if (from) parameters.set("from", from);
  if (to) parameters.set("to", to);
  if (have.length > 0) parameters.set("have", have.join());
  if (learn.length > 0) parameters.set("learn", learn.join());
  if (way) parameters.set("way", way.join());
  if (pace !== PACE.usual) parameters.set("pace", String(pace));
  if (plan === "goal") parameters.set("plan", plan);
  if (view === "list") parameters.set("view", view);
  const text = parameters.toString().replaceAll("%3A", ":").replaceAll("%2C", ",");
  return text ? `/?${text}` : "/";
}
