/** The form in which names are compared: "Node.js", "node.JS" and full-width letters fold to the same text. */
export function fold(name: string): string {
  return name.normalize("NFKC").toLowerCase().trim().replace(/\s+/gu, " ");
}

/** The alternatives to a name: each once, and without the name itself, whatever their case. */
export function alternativesTo(name: string, names: readonly string[]): string[] {
  const kept = new Map([[fold(name), name]]);
  for (const each of names) if (!kept.has(fold(each))) kept.set(fold(each), each);
  return [...kept.values()].slice(1);
}
