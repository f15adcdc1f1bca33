interface Drawn {
  readonly roles: readonly { readonly name: string }[];
  readonly steps: readonly {
    readonly kind: string;
    readonly gap: { readonly hours: { readonly typical: number }; readonly unknownHours: number };
  }[];
}

/** The path as a Mermaid flowchart from left to right: a box a role, an arrow a step with its kind and hours. */
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

/** Mermaid reads entity codes such as #34; inside quotes; whatever could end the label, start markup or be one goes in as a code. */
function escapeLabel(text: string): string {
  return text.replace(/[^\p{L}\p{N}\p{M} .,()/+-]/gu, (character) => `#${character.codePointAt(0)!};`);
}
