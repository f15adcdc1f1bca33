import type { Role } from "../../../guide/guide.js";

/** Least similarity of a derived move in percent, unless one of the following applies. */
const LEAST = 24;
/** Within one unit group of ISCO-08 (all four digits in common). */
const WITHIN_UNIT_GROUP = 18;
/** Within one sub-major group (two digits in common), except between professions. */
const WITHIN_SUB_MAJOR_GROUP = 20;
/** Into a profession (major group 2) of another unit group, which usually takes a degree: of the same field, and of another one. */
const INTO_PROFESSION = { sameField: 28, otherField: 35 } as const;
/** More for each skill level that a move goes down: people rarely give up training. */
const LEVEL_DOWN = 8;
/** More for each skill level that a move goes up, from the second one on. */
const LEVEL_UP = 5;

/** For the help: what `leastSimilarity` asks for. */
export const FLOORS =
  `${LEAST}; ${WITHIN_UNIT_GROUP} within one unit group of ISCO-08, ${WITHIN_SUB_MAJOR_GROUP} within one sub-major group; into a profession ` +
  `(major group 2) ${INTO_PROFESSION.otherField}, or ${INTO_PROFESSION.sameField} within one minor group and from technicians of the same field; ` +
  `${LEVEL_DOWN} more for each skill level down, and ${LEVEL_UP} more for each one up after the first`;

/** Sub-major group of technicians and associate professionals → the one of professionals in the same field. */
const PROFESSIONS: Readonly<Record<string, string>> = { 31: "21", 32: "22", 33: "24", 34: "26", 35: "25" };

/**
 * How similar two occupations must be for a move between them to be derived, by their ISCO-08 codes. Skills such as greeting guests or
 * reporting are common to trades that nobody moves between, and coverage alone does not tell them apart. From 0 to 1.
 */
export function leastSimilarity(from: Role, to: Role): number {
  const [left, entered] = [codeOf(from), codeOf(to)];
  if (left === null || entered === null) return LEAST / 100;
  const rise = skillLevel(entered) - skillLevel(left);
  return (
    (groupFloor(left, entered) + LEVEL_DOWN * Math.max(0, -rise) + LEVEL_UP * Math.max(0, rise - 1)) / 100
  );
}

function groupFloor(left: string, entered: string): number {
  if (left === entered) return WITHIN_UNIT_GROUP;
  if (entered.startsWith("2"))
    return isSameField(left, entered) ? INTO_PROFESSION.sameField : INTO_PROFESSION.otherField;
  return left.slice(0, 2) === entered.slice(0, 2) ? WITHIN_SUB_MAJOR_GROUP : LEAST;
}

/** Whether a profession is in the same minor group, or in the field of technicians who move. */
function isSameField(left: string, profession: string): boolean {
  return (
    left.slice(0, 3) === profession.slice(0, 3) || PROFESSIONS[left.slice(0, 2)] === profession.slice(0, 2)
  );
}

function codeOf({ externalIds }: Role): string | null {
  return externalIds.find(({ scheme }) => scheme === "isco-08")?.value ?? null;
}

/** The skill level of ISCO-08 (International Labour Office 2012, part I, table 1), 1–4. Managers of hotels, restaurants and shops are at 3, others at 4. */
function skillLevel(code: string): number {
  const bySubMajor: Readonly<Record<string, number>> = { "01": 4, "02": 2, "03": 1, 14: 3 };
  const byMajor: Readonly<Record<string, number>> = { 1: 4, 2: 4, 3: 3, 9: 1 };
  return bySubMajor[code.slice(0, 2)] ?? byMajor[code.slice(0, 1)] ?? 2;
}
