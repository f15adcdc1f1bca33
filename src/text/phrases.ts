/** "A", "A and B", "A, B and C". */
export function list(names: readonly string[]): string {
  return names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)!}`;
}

/** A share between 0 and 1 as a whole percentage: "42 %". */
export function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}

/** "1 hour", "12 hours". */
export function hoursText(typical: number): string {
  return typical === 1 ? "1 hour" : `${typical} hours`;
}
