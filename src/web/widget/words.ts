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
  readonly needsStart: string;
  readonly needsBoth: string;
  readonly obstacle: string;
  readonly notKnown: string;
  readonly knownThings: string;
  next(from: string): string;
  toward(from: string, toward: string): string;
  path(from: string, to: string): string;
  covered(share: number): string;
  hours(hours: Hours): string;
  steps(count: number): string;
  skills(count: number): string;
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
  return {
    lang: "en",
    loading: "Loading…",
    nothing: "Nothing to recommend from here.",
    noPath: "This guide has no way between these roles.",
    again: "Try again",
    unreachable: "The career graph cannot be reached.",
    estimates: "Hours are estimates.",
    needsStart: "Say where to start: set the attribute `from` or `have`.",
    needsBoth: "Say where to start and where to go: set the attributes `from` and `to`.",
    obstacle: "Main obstacle: ",
    notKnown: "time not known",
    knownThings: "what you know",
    next: (from) => `Where to go from ${from}`,
    toward: (from, toward) => `From ${from} toward ${toward}: learn next`,
    path: (from, to) => `From ${from} to ${to}`,
    covered: (share) => `${percent.format(share)} covered already`,
    hours: ({ min, typical, max }) =>
      `≈ ${number.format(typical)} h, estimate ${number.format(min)}–${number.format(max)}`,
    steps: (count) => `${number.format(count)} ${count === 1 ? "step" : "steps"}`,
    skills: (count) => `${number.format(count)} new ${count === 1 ? "skill" : "skills"}`,
  };
}

function german(lang: string): Words {
  const number = new Intl.NumberFormat(lang, { maximumFractionDigits: 0 });
  const percent = new Intl.NumberFormat(lang, { style: "percent" });
  return {
    lang: "de",
    loading: "Wird geladen …",
    nothing: "Von hier aus gibt es nichts zu empfehlen.",
    noPath: "Zwischen diesen Rollen ist kein Weg bekannt.",
    again: "Noch einmal versuchen",
    unreachable: "Der Career Graph ist nicht erreichbar.",
    estimates: "Stunden sind geschätzt.",
    needsStart: "Der Anfang fehlt: Bitte das Attribut `from` oder `have` setzen.",
    needsBoth: "Anfang oder Ziel fehlt: Bitte die Attribute `from` und `to` setzen.",
    obstacle: "Größte Hürde: ",
    notKnown: "Dauer nicht bekannt",
    knownThings: "dem, was man kann",
    next: (from) => `Wohin es von ${from} aus geht`,
    toward: (from, toward) => `Von ${from} in Richtung ${toward}: als Nächstes lernen`,
    path: (from, to) => `Von ${from} zu ${to}`,
    covered: (share) => `${percent.format(share)} schon vorhanden`,
    hours: ({ min, typical, max }) =>
      `≈ ${number.format(typical)} h, geschätzt ${number.format(min)}–${number.format(max)}`,
    steps: (count) => `${number.format(count)} ${count === 1 ? "Schritt" : "Schritte"}`,
    skills: (count) => `${number.format(count)} neue ${count === 1 ? "Fähigkeit" : "Fähigkeiten"}`,
  };
}
