import type { Named } from "../names.js";
import { Name } from "./names.js";

/** The chosen competencies, each with a button that removes it. */
export function Chips({
  of,
  label,
  onRemove,
}: {
  of: readonly Named[];
  label: string;
  onRemove: (id: string) => void;
}) {
  if (of.length === 0) return null;
  return (
    <ul class="chips" aria-label={label}>
      {of.map(({ id, name }) => (
        <li key={id}>
          <Name>{name}</Name>
          <button
            type="button"
            aria-label={`Remove ${name}`}
            onClick={() => {
              onRemove(id);
            }}
          >
            ×
          </button>
        </li>
      ))}
    </ul>
  );
}
