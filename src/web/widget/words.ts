import {
  easeText,
  moreYearsText,
  type Preparation,
  preparationText,
  type Years,
  yearsRange,
} from "../../text/preparation.js";
import type { Hours } from "../../graphql/operations/generated.js";

/** The widget's own words. What the guide says stays in the guide's language. */
export interface Words {
  readonly lang: string;
  readonly loading: string;
  readonly nothing: string;
  readonly noPath: string;
  readonly again: string;
  readonly unreachable: string;
  readonly estimates: string;
  readonly nothingHere: string;
  readonly obstacle: string;
  readonly notKnown: string;
  readonly nothingNew: string;
  readonly knownThings: string;
  /** How long something takes at so many hours a week. */
  weeks(weeks: number, pace: string): string;
  next(from: string): string;
  toward(from: string, toward: string): string;
  path(from: string, to: string): string;
  covered(share: number): string;
  hours(hours: Hours): string;
  steps(count: number): string;
  skills(count: number): string;
  ease(ease: string, reasons: readonly string[]): string;
  moreYears(years: Years): string;
  /** The education and experience that a role usually asks for; null if neither is known. */
  preparation(role: Preparation): string | null;
}

export function wordsFor(lang: string): Words {
  return lang.toLowerCase().startsWith("de") ? german(usable(lang, "de")) : english(usable(lang, "en"));
}

/** The language for formatting numbers: the given one if it is a valid tag. */
function usable(lang: string, otherwise: string): string {
  try {
    return Intl.getCanonicalLocales(lang)[0] ?? otherwise;
  } catch {
    return otherwise;
  }
}

function english(lang: string): Words {
  const number = new Intl.NumberFormat(lang, { maximumFractionDigits: 0 });
  const percent = new Intl.NumberFormat(lang, { style: "percent" });
  const hour = (hours: number): string => number.format(Math.max(hours, 1));
  return {
    lang: "en",
    loading: "Loading…",
    nothing: "Nothing to recommend from here.",
    noPath: "We know no way that people would take. Straight there:",
    again: "Try again",
    unreachable: "This cannot be shown at the moment.",
    estimates: "Hours are estimates.",
    nothingHere: "There is nothing to show here.",
    obstacle: "Main obstacle: ",
    notKnown: "time not known",
    nothingNew: "nothing new to learn",
    knownThings: "what you know",
    weeks: (weeks, pace) => `≈ ${number.format(Math.ceil(weeks))} weeks at ${pace} h a week`,
    next: (from) => `Where to go from ${from}`,
    toward: (from, toward) => `From ${from} toward ${toward}: learn next`,
    path: (from, to) => `From ${from} to ${to}`,
    covered: (share) => `${percent.format(share)} covered already`,
    hours: ({ min, typical, max }) => `≈ ${hour(typical)} h, estimate ${hour(min)}–${hour(max)}`,
    steps: (count) => `${number.format(count)} ${count === 1 ? "step" : "steps"}`,
    skills: (count) => `${number.format(count)} new ${count === 1 ? "skill" : "skills"}`,
    ease: easeText,
    moreYears: moreYearsText,
    preparation: preparationText,
  };
}

function german(lang: string): Words {
  const number = new Intl.NumberFormat(lang, { maximumFractionDigits: 0 });
  const percent = new Intl.NumberFormat(lang, { style: "percent" });
  const hour = (hours: number): string => number.format(Math.max(hours, 1));
  return {
    lang: "de",
    loading: "Wird geladen …",
    nothing: "Von hier aus gibt es nichts zu empfehlen.",
    noPath: "Wir kennen keinen Weg, den jemand nehmen würde. Direkt dorthin:",
    again: "Noch einmal versuchen",
    unreachable: "Das kann gerade nicht angezeigt werden.",
    estimates: "Stunden sind geschätzt.",
    nothingHere: "Hier gibt es nichts zu zeigen.",
    obstacle: "Größte Hürde: ",
    notKnown: "Dauer nicht bekannt",
    nothingNew: "nichts Neues zu lernen",
    knownThings: "dem, was man kann",
    weeks: (weeks, pace) => `≈ ${number.format(Math.ceil(weeks))} Wochen bei ${pace} h pro Woche`,
    next: (from) => `Wohin es von ${from} aus geht`,
    toward: (from, toward) => `Von ${from} in Richtung ${toward}: als Nächstes lernen`,
    path: (from, to) => `Von ${from} zu ${to}`,
    covered: (share) => `${percent.format(share)} schon vorhanden`,
    hours: ({ min, typical, max }) => `≈ ${hour(typical)} h, geschätzt ${hour(min)}–${hour(max)}`,
    steps: (count) => `${number.format(count)} ${count === 1 ? "Schritt" : "Schritte"}`,
    skills: (count) => `${number.format(count)} neue ${count === 1 ? "Fähigkeit" : "Fähigkeiten"}`,
    ease: germanEase,
    moreYears: (years) => `${germanYears(years)} mehr Berufserfahrung`,
    preparation: ({ education, experience }) => {
      const share = education?.share == null ? "" : ` (${percent.format(education.share)})`;
      const asked = [
        ...(education === null ? [] : [`${education.name}${share}`]),
        ...(experience === null ? [] : [`${germanYears(experience)} Berufserfahrung`]),
      ];
      return asked.length === 0 ? null : `Verlangt meist: ${asked.join(", ")}`;
    },
  };
}

const GERMAN_EASES: Readonly<Record<string, string>> = {
  EASY: "Leicht",
  STRETCH: "Anspruchsvoll",
  UNKNOWN: "Schwer zu sagen",
  LEAP: "Großer Sprung",
};

const GERMAN_REASONS: Readonly<Record<string, string>> = {
  THINLY_DESCRIBED: "über eine der Rollen ist wenig bekannt",
  EDUCATION: "ein höherer Abschluss ist üblich",
  LEVEL: "zwei oder mehr Stufen höher",
  EXPERIENCE: "mehr Berufserfahrung ist üblich",
  COVERAGE: "vieles ist noch zu lernen",
};

function germanEase(ease: string, reasons: readonly string[]): string {
  const why = reasons.map((reason) => GERMAN_REASONS[reason] ?? reason).join(", ");
  const word = GERMAN_EASES[ease] ?? ease;
  return why === "" ? word : `${word}: ${why}`;
}

function germanYears(years: Years): string {
  const range = yearsRange(years, "de");
  return `${range} ${range === "1" ? "Jahr" : "Jahre"}`;
}
