/** "A", "A and B", "A, B and C". */
export function list(names: readonly string[]): string {
  return names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)!}`;
}

/** A share between 0 and 1 as a whole percentage: "42 %". */
export function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}

/** A number with its noun, which is given in the singular: "1 role", "12 roles", "2 competencies". */
export function counted(count: number, noun: string): string {
  if (count === 1) return `1 ${noun}`;
  return `${count} ${/[^aeiou]y$/.test(noun) ? `${noun.slice(0, -1)}ies` : `${noun}s`}`;
}

/** "1 hour", "12 hours". */
export function hoursText(typical: number): string {
  return counted(typical, "hour");
}
