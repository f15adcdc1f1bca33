import { PACE, paceOf } from "../../text/pace.js";

/** Everything that can be set in the explorer. A link to the explorer holds all of it. */
export interface Question {
  /** Id of the present role. */
  readonly from: string | null;
  /** Id of the wanted role. */
  readonly to: string | null;
  /** Whether the person starts without a role and without skills. */
  readonly nothing: boolean;
  /** Ids of competencies that the person has besides those of the role. */
  readonly have: readonly string[];
  /** Ids of competencies that the person considers learning. */
  readonly learn: readonly string[];
  /** Ids of the roles between the ends of the chosen way; null for the first way offered. */
  readonly way: readonly string[] | null;
  /** Id of another role to plan for besides the wanted one. */
  readonly also: string | null;
  /** Ids of two roles to set side by side; one of them while the other is still to be chosen. Null if none are compared. */
  readonly compare: readonly string[] | null;
  /** Hours of study per week. */
  readonly pace: number;
  /** The day on which the plan starts, as 2026-11-30; null for today. */
  readonly start: string | null;
  /** Whether the plan covers every role of the way, or only the wanted role. */
  readonly plan: "way" | "goal";
  /** How roles are shown; null for what suits the question best. */
  readonly view: "map" | "list" | null;
  /** Whether ways without leaps are shown alone, where there are any. */
  readonly realistic: boolean;
  /** Tag of the language of names; null for what the browser prefers. */
  readonly lang: string | null;
}

/** Reads a link. Values that make no sense are ignored. */
export function readAddress(search: string): Question {
  const parameters = new URLSearchParams(search);
  const one = (name: string): string | null => parameters.get(name)?.trim() || null;
  const list = (name: string): string[] =>
    [...new Set((parameters.get(name) ?? "").split(",").map((id) => id.trim()))].filter((id) => id !== "");
  return {
    from: one("from"),
    to: one("to"),
    nothing: one("know") === "nothing",
    have: list("have"),
    learn: list("learn"),
    way: parameters.has("way") ? list("way") : null,
    also: one("also"),
    compare: parameters.has("compare") ? list("compare").slice(0, 2) : null,
    pace: paceOf(one("pace")),
    start: isDay(one("start")) ? one("start") : null,
    plan: one("plan") === "goal" ? "goal" : "way",
    view: one("view") === "list" ? "list" : one("view") === "map" ? "map" : null,
    realistic: one("steps") !== "any",
    lang: one("lang"),
  };
}

/** The address of the same answer as a page without scripts, relative to the explorer. */
export function plainPage({ from, to, have, learn, way, pace, realistic, lang }: Question): string {
  const shown = { ...NOTHING, from, to, have: [...new Set([...have, ...learn])], way, pace, realistic, lang };
  return `embed/path${writeAddress(shown).slice("./".length)}`;
}

const NOTHING = readAddress("");

/** Whether a text names a day that there is, in the years that a plan may start in. */
function isDay(text: string | null): boolean {
  if (text === null || !/^20\d\d-\d\d-\d\d$/.test(text)) return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

/** Writes a link, relative to the explorer. Values that are the default are left out. */
export function writeAddress(question: Question): string {
  const { from, to, nothing, have, learn, way, also, compare, pace, start, plan, view, realistic, lang } =
    question;
  const parameters = new URLSearchParams();
  if (from) parameters.set("from", from);
  if (to) parameters.set("to", to);
  if (nothing) parameters.set("know", "nothing");
  if (have.length > 0) parameters.set("have", have.join());
  if (learn.length > 0) parameters.set("learn", learn.join());
  if (way) parameters.set("way", way.join());
  if (also) parameters.set("also", also);
  if (compare) parameters.set("compare", compare.join());
  if (pace !== PACE.usual) parameters.set("pace", String(pace));
  if (start) parameters.set("start", start);
  if (plan === "goal") parameters.set("plan", plan);
  if (view) parameters.set("view", view);
  if (!realistic) parameters.set("steps", "any");
  if (lang) parameters.set("lang", lang);
  const text = parameters.toString().replaceAll("%3A", ":").replaceAll("%2C", ",");
  return text ? `./?${text}` : "./";
}
