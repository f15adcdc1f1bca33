const DAY_MS = 86_400_000;

/** Today where the visitor is, as 2026-11-30. */
export function today(): string {
  const now = new Date();
  return isoDay(new Date(Date.UTC(now.getFullYear(), now.getMonth(), now.getDate())));
}

/** The day so many weeks after a day, as 2026-11-30. */
export function dayAfter(start: string, weeks: number): string {
  return isoDay(new Date(Date.parse(`${start}T00:00:00Z`) + Math.round(weeks * 7) * DAY_MS));
}

/** "March 2028". */
export function monthText(day: string): string {
  return format(day, { month: "long", year: "numeric" });
}

/** "3 March 2028". */
export function dayText(day: string): string {
  return format(day, { day: "numeric", month: "long", year: "numeric" });
}

/** "Dec 2026 – Mar 2027", or one month. */
export function monthsText(first: string, last: string): string {
  const short = { month: "short", year: "numeric" } as const;
  const [from, to] = [format(first, short), format(last, short)];
  return from === to ? from : `${from} – ${to}`;
}

function format(day: string, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(options.month === "short" ? "en-US" : "en-GB", {
    ...options,
    timeZone: "UTC",
  }).format(Date.parse(`${day}T00:00:00Z`));
}

function isoDay(date: Date): string {
  return date.toISOString().slice(0, 10);
}
