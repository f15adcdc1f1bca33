interface Drawn {
  readonly roles: readonly { readonly name: string }[];
  readonly steps: readonly {
    readonly kind: string;
    readonly gap: { readonly hours: { readonly typical: number }; readonly unknownHours: number };
  }[];
}

/** The path as a Mermaid flowchart from left to right: a box for each role, an arrow with kind and hours for each step. */
export function pathFlowchart({ roles, steps }: Drawn): string {
  const boxes = roles.map(({ name }, i) => `  r${i}["${escapeLabel(name)}"]`);
  const arrows = steps.map(
    ({ kind, gap }, i) => `  r${i} -->|"${label(kind, gap.hours.typical, gap.unknownHours)}"| r${i + 1}`,
  );
  return ["flowchart LR", ...boxes, ...arrows].join("\n");
}

function label(kind: string, typical: number, unknown: number): string {
  const hours = unknown > 0 && typical === 0 ? "hours not known" : `${typical} h`;
  return `${kind.toLowerCase()}, ${hours}`;
}

/** Characters that could end the label, start markup or begin an entity code are written as entity codes, such as #34; for a quote. */
function escapeLabel(text: string): string {
  return text.replace(/[^\p{L}\p{N}\p{M} .,()/+-]/gu, (character) => `#${character.codePointAt(0)!};`);
}
