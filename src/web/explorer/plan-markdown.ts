import type { PlanAnswer } from "../../graphql/operations/generated.js";
import { list } from "../../text/phrases.js";
import { hoursLine } from "./hours-text.js";
import { escapeMarkdown as escape } from "./markdown-text.js";
import type { NameOf } from "./names.js";
import { dayAfter, dayText, monthsText } from "./plan-dates.js";
import { isTimedPlan, phasesOf } from "./plan-phases.js";
import type { PlanQuestion } from "./use-plan.js";

type LearningPlan = PlanAnswer["learningPlan"];

/** A plan as a check list in Markdown, with what it assumes. */
export function planMarkdown(
  question: PlanQuestion,
  nameOf: NameOf,
  plan: LearningPlan,
  start: string,
): string {
  const title = `# Plan: ${escape(nameOf(question.to).name)}`;
  return [title, ...planList(plan, start), "## What this assumes", assumptions(question, nameOf, plan, start)]
    .join("\n\n")
    .concat("\n");
}

/** The parts of a check list: for each role what to learn, and what may be done then. */
export function planList(plan: LearningPlan, start: string): string[] {
  const isTimed = isTimedPlan(plan);
  return phasesOf(plan, start).flatMap(({ role, steps, promise, condition }) => {
    const items = steps.map(({ competency, hours, startWeek, endWeek }) => {
      const when =
        isTimed && startWeek !== null && endWeek !== null
          ? [monthsText(dayAfter(start, startWeek), dayAfter(start, endWeek))]
          : [];
      const facts = [...when, ...(isTimed ? [hoursLine(hours)] : [])];
      return `- [ ] ${escape(competency.name)}${facts.length === 0 ? "" : ` (${facts.join("; ")})`}`;
    });
    const heading = `### ${escape(`${promise}${role.name}${condition}`)}`;
    return items.length === 0 ? [heading] : [heading, items.join("\n")];
  });
}

/** What an answer takes for given, as a list. */
export function assumptions(
  { from, have, learn, pace, realistic }: PlanQuestion,
  nameOf: NameOf,
  plan: LearningPlan | null,
  start: string,
): string {
  const known = [...have, ...learn].map((id) => escape(nameOf(id).name));
  const isTimed = plan !== null && isTimedPlan(plan);
  const held =
    from === null
      ? `You know ${list(known)}.`
      : `You know what the role ${escape(nameOf(from).name)} asks for${known.length > 0 ? `, and ${list(known)}` : ""}.`;
  return [
    held,
    isTimed ? `You study ${pace} hours a week from ${dayText(start)} on, one thing after another.` : "",
    realistic
      ? "Steps are easy or a stretch, unless there is no such way or another one was chosen."
      : "Steps may be leaps.",
    isTimed
      ? "Hours are estimates of study: the typical ones, then the least and the most to expect."
      : "This guide does not say how long learning takes.",
    "Years of experience and degrees that roles ask for come on top.",
  ]
    .filter((line) => line !== "")
    .map((line) => `- ${line}`)
    .join("\n");
}
