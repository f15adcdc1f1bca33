import { useEffect, useRef, useState } from "preact/hooks";

import type { RoleLine } from "../../../graphql/operations/generated.js";
import type { DrawnMap, Pointed } from "../map/draw.js";
import type { Move } from "../map/move.js";
import { useLevelName } from "../parts/levels.js";
import { Name } from "../parts/names.js";

interface Props {
  readonly roles: readonly RoleLine[];
  readonly edges: readonly Move[];
  readonly path: readonly string[];
  readonly chosen: string | null;
  readonly onPick: (id: string) => void;
}

/** The drawn map with its zoom buttons. */
export function MapCanvas({ roles, edges, path, chosen, onPick }: Props) {
  const levelName = useLevelName();
  const place = useRef<HTMLDivElement>(null);
  const [drawn, setDrawn] = useState<DrawnMap | null>(null);
  const [pointed, setPointed] = useState<Pointed | null>(null);
  useEffect(() => {
    let gone = false;
    let map: DrawnMap | null = null;
    // The drawing library is large, so it is loaded only when there is something to draw.
    void import("../map/draw.js").then(({ drawMap }) => {
      if (gone || !place.current) return;
      map = drawMap(place.current, onPick, setPointed);
      setDrawn(map);
    });
    return () => {
      gone = true;
      map?.destroy();
    };
  }, []);
  useEffect(() => {
    drawn?.show({ roles, edges, path, chosen, levelName });
  }, [drawn, roles.map(({ id }) => id).join(), path.join(), chosen, levelName]);
  const way = path.map((id) => roles.find((role) => role.id === id)?.name ?? id).join(", then ");
  return (
    <div class="map">
      <div
        ref={place}
        class="map-canvas"
        role="img"
        aria-label={`Map of ${roles.length} roles by level, the lowest on the left.${way ? ` The way goes from ${way}.` : ""} The list shows the same as text.`}
      />
      {pointed && <Tip of={pointed} roles={roles} edges={edges} />}
      <div class="map-tools">
        <button type="button" aria-label="Zoom in" onClick={() => drawn?.zoom(1.25)}>
          +
        </button>
        <button type="button" aria-label="Zoom out" onClick={() => drawn?.zoom(0.8)}>
          −
        </button>
        <button type="button" onClick={() => drawn?.fit()}>
          All
        </button>
      </div>
    </div>
  );
}

/** What the box of a role has no room for: its whole name and level, and how many roles it joins. The list says the same as text. */
function Tip({ of: { id, x, y }, roles, edges }: { of: Pointed } & Pick<Props, "roles" | "edges">) {
  const levelName = useLevelName();
  const role = roles.find((each) => each.id === id);
  if (!role) return null;
  const onward = edges.filter(({ from }) => from === id).length;
  const before = edges.filter(({ to }) => to === id).length;
  return (
    <div class="map-tip" aria-hidden="true" style={{ left: `${x}px`, top: `${y + TIP_BELOW}px` }}>
      <strong>
        <Name>{role.name}</Name>
      </strong>
      {role.level !== null && <span class="block">{levelName(role.level)}</span>}
      <span class="block">
        leads to {onward}, reached from {before}
      </span>
    </div>
  );
}

const TIP_BELOW = 6;
