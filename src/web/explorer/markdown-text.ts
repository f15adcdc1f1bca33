/** Escapes text so that Markdown shows it unchanged, on one line and without HTML. */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/[\r\n\u2028\u2029]+/g, " ")
    .replace(/[\\`*_{}[\]()#+.!|~<>&-]/g, (character) =>
      character === "<"
        ? "&lt;"
        : character === ">"
          ? "&gt;"
          : character === "&"
            ? "&amp;"
            : /[().+-]/.test(character)
              ? character
              : `\\${character}`,
    )
    .replace(/^([-+]|\d+[.)])(?=\s)/, "\\$1");
}
