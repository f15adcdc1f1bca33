import { list, percent } from "./phrases.js";

export interface Years {
  readonly min: number;
  readonly typical: number;
  readonly max: number;
}

export interface Preparation {
  readonly education: { readonly name: string; readonly share: number | null } | null;
  readonly experience: Years | null;
}

const EASES: Readonly<Record<string, string>> = {
  EASY: "Easy",
  STRETCH: "Stretch",
  UNKNOWN: "Hard to tell",
  LEAP: "Leap",
};

const LEAP_REASONS: Readonly<Record<string, string>> = {
  EDUCATION: "a much higher degree is usual",
  LEVEL: "it is two or more levels up",
  EXPERIENCE: "many more years of experience are usual",
  COVERAGE: "little of what it requires is met yet",
};

const OTHER_REASONS: Readonly<Record<string, string>> = {
  THINLY_DESCRIBED: "little is known of what one of the two roles requires",
  EDUCATION: "the next higher degree is usual",
  EXPERIENCE: "some more years of experience are usual",
  COVERAGE: "part of what it requires is still to be learned",
};

/** "Easy", "Stretch", "Hard to tell" or "Leap". */
export function easeWord(ease: string): string {
  return EASES[ease] ?? ease;
}

/** How hard a step is and why: "Leap – a much higher degree is usual". */
export function easeText(ease: string, reasons: readonly string[]): string {
  const why = easeReasonsText(ease, reasons);
  return why === "" ? easeWord(ease) : `${easeWord(ease)} – ${why}`;
}

/** Why a step is as hard as it is: "a much higher degree is usual"; "" if nothing keeps it from being easy. */
export function easeReasonsText(ease: string, reasons: readonly string[]): string {
  const words = ease === "LEAP" ? LEAP_REASONS : OTHER_REASONS;
  return list(reasons.map((reason) => words[reason] ?? reason));
}

/** "2–6 more years of experience", "no more years of experience". */
export function moreYearsText(years: Years): string {
  const range = yearsRange(years);
  if (range === "0") return "no more years of experience";
  return `${range} more ${range === "1" ? "year" : "years"} of experience`;
}

/** "Usually asks for a Bachelor's degree (62 %) and 2–6 years of experience"; null if neither is known. */
export function preparationText({ education, experience }: Preparation): string | null {
  const asked: string[] = [];
  if (education !== null) asked.push(educationText(education));
  if (experience !== null) {
    const range = yearsRange(experience);
    asked.push(
      range === "0" ? "no years of experience" : `${range} ${range === "1" ? "year" : "years"} of experience`,
    );
  }
  return asked.length === 0 ? null : `Usually asks for ${list(asked)}`;
}

function educationText({ name, share }: NonNullable<Preparation["education"]>): string {
  const isUncounted = /^(less|some|no)\b|(training|courses|education|school)$/i.test(name);
  const article = isUncounted ? "" : /^[aeiou]/i.test(name) ? "an " : "a ";
  return `${article}${name}${share === null ? "" : ` (${percent(share)})`}`;
}

/** "2–6", from the least to the most of the three figures: what is left when ranges are subtracted need not rise. */
export function yearsRange({ min, typical, max }: Years, lang = "en"): string {
  const [least, most] = [Math.min(min, typical, max), Math.max(min, typical, max)].map((years) =>
    years.toLocaleString(lang, { maximumFractionDigits: 1 }),
  );
  return least === most ? least! : `${least!}–${most!}`;
}
