/** Markup that is safe to send. Only the `html` template makes it. */
export class Html {
  constructor(readonly text: string) {}
}

type Value = Html | string | number | null | undefined | false | readonly Value[];

/** A template that escapes its values, except Html. Null, undefined and false become nothing; lists are joined. */
export function html(parts: TemplateStringsArray, ...values: Value[]): Html {
  return new Html(parts.map((part, i) => part + (i < values.length ? render(values[i]) : "")).join(""));
}

/**
 * Escapes a text for HTML and XML, between tags and in quoted attributes. Characters that XML forbids, such as the
 * escape character of terminals, become "�".
 */
export function escapeMarkup(text: string): string {
  return text
    .replace(/(?![\t\n\r])\p{Cc}|\p{Cs}/gu, "�")
    .replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

/**
 * A block of data in an HTML page, such as JSON-LD. Within a script element only "<" could end it; the line separators are escaped for
 * readers that take JSON for JavaScript.
 */
export function dataBlock(type: string, data: unknown): Html {
  const json = JSON.stringify(data).replace(
    /[<>&\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
  return new Html(`<script type="${escapeMarkup(type)}">${json}</script>`);
}

function render(value: Value): string {
  if (value === null || value === undefined || value === false) return "";
  if (value instanceof Html) return value.text;
  if (typeof value === "object") return value.map(render).join("");
  return escapeMarkup(String(value));
}
