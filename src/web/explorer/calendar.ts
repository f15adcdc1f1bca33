import type { PlanAnswer } from "../../graphql/operations/generated.js";
import { hoursLine } from "./hours-text.js";
import { dayAfter } from "./plan-dates.js";
import { phasesOf } from "./plan-phases.js";

interface Entry {
  readonly id: string;
  /** The first day, and the day after the last, as 2026-11-30. */
  readonly first: string;
  readonly after: string;
  readonly title: string;
  readonly text: string;
}

/** A plan with known hours as an iCalendar file (RFC 5545): an entry for each competency and one for each role. `now` stamps them. */
export function planCalendar(
  plan: PlanAnswer["learningPlan"],
  start: string,
  address: string,
  now: Date,
): string {
  const learned = plan.steps.flatMap(({ competency, hours, startWeek, endWeek }): Entry[] => {
    if (startWeek === null || endWeek === null || endWeek <= startWeek) return [];
    const first = dayAfter(start, startWeek);
    const end = dayAfter(start, endWeek);
    const after = end > first ? end : dayAfter(first, 1 / 7);
    return [{ id: competency.id, first, after, title: `Learn ${competency.name}`, text: hoursLine(hours) }];
  });
  const reached = phasesOf(plan, start).flatMap(({ role, end, promise, condition }): Entry[] => {
    if (end === null) return [];
    const title = `You can apply for ${role.name}`;
    return [
      {
        id: role.id,
        first: end,
        after: dayAfter(end, 1 / 7),
        title,
        text: `${promise}${role.name}${condition}.`,
      },
    ];
  });
  const stamp = now.toISOString().replace(/[-:]|\.\d+/g, "");
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//career-graph//learning plan//EN",
    ...[...learned, ...reached].flatMap(({ id, first, after, title, text }) => [
      "BEGIN:VEVENT",
      `UID:${escape(`${id}-${start}@career-graph`)}`,
      `DTSTAMP:${stamp}`,
      `DTSTART;VALUE=DATE:${first.replaceAll("-", "")}`,
      `DTEND;VALUE=DATE:${after.replaceAll("-", "")}`,
      `SUMMARY:${escape(title)}`,
      `DESCRIPTION:${escape(`${text}\n${address}`)}`,
      "TRANSP:TRANSPARENT",
      "END:VEVENT",
    ]),
    "END:VCALENDAR",
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join("");
}

function escape(text: string): string {
  return text.replace(/[\\;,]/g, "\\$&").replace(/\r\n|[\r\n\u2028\u2029]/g, "\\n");
}

const LONGEST_LINE = 75;
const encoder = new TextEncoder();

/** A line of at most 75 bytes; what does not fit goes on in lines that begin with a space. Characters stay whole. */
function folded(line: string): string {
  let [text, bytes] = ["", 0];
  for (const character of line) {
    const size = encoder.encode(character).length;
    if (bytes + size > LONGEST_LINE) {
      text += "\r\n ";
      bytes = 1;
    }
    text += character;
    bytes += size;
  }
  return text;
}
