import type { PlanAnswer } from "../../../graphql/operations/generated.js";
import { planCalendar } from "../calendar.js";
import { download } from "../download.js";
import type { NameOf } from "../names.js";
import { planMarkdown } from "../plan-markdown.js";
import { isTimedPlan } from "../plan-phases.js";
import type { PlanQuestion } from "../use-plan.js";

interface Props {
  readonly plan: PlanAnswer["learningPlan"];
  readonly question: PlanQuestion;
  readonly start: string;
  readonly nameOf: NameOf;
}

/** Buttons that keep a plan as a file: a check list and, where it has dates, a calendar. */
export function PlanFiles({ plan, question, start, nameOf }: Props) {
  const name = `plan-${question.to.replace(/^[^:]*:/, "").replace(/[^a-z0-9-]/gi, "-")}`;
  return (
    <p class="take-away">
      <button
        type="button"
        class="button"
        onClick={() => {
          download(`${name}.md`, "text/markdown", planMarkdown(question, nameOf, plan, start));
        }}
      >
        Download as a check list
      </button>
      {isTimedPlan(plan) && (
        <button
          type="button"
          class="button"
          onClick={() => {
            download(`${name}.ics`, "text/calendar", planCalendar(plan, start, location.href, new Date()));
          }}
        >
          Download for your calendar
        </button>
      )}
    </p>
  );
}
