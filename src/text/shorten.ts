/** The most characters of someone else's text that a message repeats. */
const MOST_ECHOED = 100;

/** The beginning of a text that is too long to be repeated in a message. No character is cut in half. */
export function shorten(text: string, most = MOST_ECHOED): string {
  if (text.length <= most) return text;
  return `${text.slice(0, most).replace(/[\uD800-\uDBFF]$/, "")}…`;
}
