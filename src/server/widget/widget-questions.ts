import { paceOf } from "../../text/pace.js";
import type { WidgetError } from "../http/run-operation.js";
import type { PathQuestion, RecommendationsQuestion } from "./widget-answers.js";

export type Query = Readonly<Record<string, string | string[] | undefined>>;

/** Reads ?from=…&have=a,b&toward=…&first=3; an error if something is wrong with it. */
export function recommendationsQuestion(
  query: Query,
  lang: string | null,
): RecommendationsQuestion | WidgetError {
  const first = one(query["first"]) ?? "3";
  if (!/^\d{1,3}$/.test(first)) return wrong("first", `must be a whole number, not "${first}".`);
  const from = one(query["from"]);
  const have = list(query["have"]);
  if (from === null && have.length === 0) return wrong("from", "or `have` must be given.");
  return { from, have, toward: one(query["toward"]), first: Number(first), lang };
}

/** Reads ?from=…&to=…&have=a,b&way=c,d&steps=any&pace=8; an error if something is wrong with it. */
export function pathQuestion(query: Query, lang: string | null): PathQuestion | WidgetError {
  const from = one(query["from"]);
  const to = one(query["to"]);
  if (from === null) return wrong("from", "must be given.");
  if (to === null) return wrong("to", "must be given.");
  const way = query["way"] === undefined ? null : list(query["way"]);
  const anySteps = one(query["steps"]) === "any";
  return { from, to, have: list(query["have"]), way, anySteps, pace: paceOf(one(query["pace"])), lang };
}

export function isError(question: object): question is WidgetError {
  return "status" in question;
}

function one(value: string | string[] | undefined): string | null {
  const text = Array.isArray(value) ? value[0] : value;
  return text?.trim() ? text.trim() : null;
}

function list(value: string | string[] | undefined): string[] {
  const parts = (Array.isArray(value) ? value : [value ?? ""]).flatMap((text) => text.split(","));
  return parts.map((part) => part.trim()).filter((part) => part !== "");
}

function wrong(argument: string, message: string): WidgetError {
  return { status: 400, code: "BAD_USER_INPUT", message: `\`${argument}\` ${message}` };
}
