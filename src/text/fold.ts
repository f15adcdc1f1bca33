/** What makes two names one: the same for "Node.js", "node.JS" and full-width letters. */
export function fold(name: string): string {
  return name.normalize("NFKC").toLowerCase().trim().replace(/\s+/gu, " ");
}
