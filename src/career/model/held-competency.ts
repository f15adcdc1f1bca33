/** A competency that someone holds. */
export interface HeldCompetency {
  readonly id: string;
  /** 0–1; null if held well enough for every level. */
  readonly level: number | null;
}

/** Reads `"skill:sql"` or `"skill:sql@0.5"`. Null if what follows the last @ is no number from 0 to 1. */
export function parseHeld(text: string): HeldCompetency | null {
  const at = text.lastIndexOf("@");
  if (at < 0) return { id: text, level: null };
  const digits = text.slice(at + 1);
  const level = /^(0|1|0?\.\d+|[01]\.\d+)$/.test(digits) ? Number(digits) : Infinity;
  return level <= 1 ? { id: text.slice(0, at), level } : null;
}

/** The id in an entry of `have` that was read before, without its level. */
export function heldId(text: string): string {
  return parseHeld(text)?.id ?? text;
}
