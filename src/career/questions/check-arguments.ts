import { type Bound, BOUNDS, BOUNDS_OF_FIELDS } from "../../text/bounds.js";
import { badInput } from "../errors.js";

/**
 * Compares every argument with the table of bounds. Throws BAD_USER_INPUT for the first one that is beyond its bound; the message calls it
 * by its name after `prefix`. A value that is an object, such as a filter, has arguments of its own. `field` is where they were given.
 */
export function checkArguments(values: object, prefix = "", field: string | null = null): void {
  for (const [name, value] of Object.entries(values) as [string, unknown][]) {
    if (value === null || value === undefined) continue;
    const bound = boundOf(name, field);
    if (bound) checkArgument(prefix + name, bound, value);
    else if (typeof value === "object" && !Array.isArray(value)) checkArguments(value, `${prefix}${name}.`);
  }
}

/** The bound of an argument with that name, in that field if it has one of its own; null if the table has none. */
export function boundOf(name: string, field: string | null = null): Bound | null {
  const own = field !== null && Object.hasOwn(BOUNDS_OF_FIELDS, field) ? BOUNDS_OF_FIELDS[field]! : null;
  if (own && Object.hasOwn(own, name)) return own[name]!;
  return Object.hasOwn(BOUNDS, name) ? BOUNDS[name as keyof typeof BOUNDS] : null;
}

function checkArgument(argument: string, bound: Bound, value: unknown): void {
  switch (bound.type) {
    case "text":
      if (isLonger(value as string, bound.characters))
        throw tooMany(argument, bound.characters, "characters", value as string);
      break;
    case "ids": {
      const ids = typeof value === "string" ? [value] : (value as readonly string[]);
      if (ids.length > bound.items) throw tooMany(argument, bound.items, "ids", ids);
      const long = ids.find((id) => isLonger(id, bound.characters));
      if (long !== undefined)
        throw badInput(
          argument,
          `takes ids of at most ${bound.characters} characters, not of ${long.length}.`,
        );
      break;
    }
    case "list": {
      const items = value as readonly unknown[];
      if (items.length > bound.items) throw tooMany(argument, bound.items, "items", items);
      break;
    }
    case "number":
      if (!((value as number) >= bound.least && (value as number) <= bound.greatest))
        throw badInput(argument, `must be from ${bound.least} to ${bound.greatest}, not ${String(value)}.`);
  }
}

/** Whether a text has more characters. A character may take two places in a string; these are counted only near the bound. */
function isLonger(text: string, characters: number): boolean {
  if (text.length <= characters) return false;
  return text.length > 2 * characters || Array.from(text).length > characters;
}

function tooMany(argument: string, most: number, what: string, value: { readonly length: number }) {
  return badInput(argument, `takes at most ${most} ${what}, not ${value.length}.`);
}
