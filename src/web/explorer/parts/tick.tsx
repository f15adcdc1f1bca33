import { useKept } from "../kept/use-kept.js";
import type { Named } from "../names.js";
import { Name } from "./names.js";

/** A competency with a box to tick if the visitor knows it. The tick is kept in the browser. */
export function Tick({ of: { id, name } }: { of: Named }) {
  const { has, add, remove } = useKept();
  return (
    <label class="tick">
      <input
        type="checkbox"
        checked={has(id)}
        onChange={({ currentTarget }) => {
          if (currentTarget.checked) add([{ id, name }]);
          else remove(id);
        }}
      />
      <span>
        <Name>{name}</Name>
      </span>
    </label>
  );
}
