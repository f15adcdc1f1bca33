import { entityAddress } from "../entity-address.js";
import { useKept } from "../kept/use-kept.js";
import type { Named } from "../names.js";
import { Name } from "./names.js";

/** A competency with a box to tick if the visitor knows it, and a link to the page about it. The tick is kept in the browser. */
export function Tick({ of: { id, name } }: { of: Named }) {
  const { has, add, remove } = useKept();
  const address = entityAddress(id);
  return (
    <span class="tick-line">
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
      {address !== null && (
        <a class="tick-about" href={address} aria-label={`About ${name}`}>
          ›
        </a>
      )}
    </span>
  );
}
