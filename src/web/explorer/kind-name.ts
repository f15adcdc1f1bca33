const KINDS: Record<string, string> = {
  PROMOTION: "Promotion",
  BROADENING: "Broadening",
  SPECIALIZATION: "Specialization",
  CHANGE: "Change of field",
  RELATED: "Related role",
};

export function kindName(kind: string): string {
  return KINDS[kind] ?? kind;
}
