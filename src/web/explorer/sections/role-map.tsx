import { useState } from "preact/hooks";

import {
  GUIDE,
  MAP_AROUND,
  WHOLE_MAP,
  type Path,
  type RoleLine,
} from "../../../graphql/operations/generated.js";
import { FIRST_ROLES } from "../first-roles.js";
import { useAnswer } from "../api/use-answer.js";
import type { Question } from "../address.js";
import { neighbourhood, wholeMap } from "../map/role-graph.js";
import { Name } from "../parts/names.js";
import { Trouble, Waiting } from "../parts/status.js";
import type { Change } from "../use-address.js";
import { MapCanvas } from "./map-canvas.js";
import { RoleList } from "./role-list.js";

interface Props {
  readonly question: Question;
  readonly change: Change;
  /** The path to highlight. */
  readonly path: Path | null;
}

/** Roles and the transitions between them, drawn or as a list. Of a large guide, only the roles around the chosen ones. */
export function RoleMap({ question, change, path }: Props) {
  const total = useAnswer(GUIDE, FIRST_ROLES).data?.roles.totalCount ?? 0;
  const { from, to, view } = question;
  const lit = path?.roles.map(({ id }) => id) ?? [];
  const centre = lit.length > 0 ? lit : [from, to].filter((id) => id !== null);
  const isLarge = total > FIRST_ROLES.first;
  const all = useAnswer(WHOLE_MAP, total > 0 && !isLarge ? FIRST_ROLES : null);
  const around = useAnswer(MAP_AROUND, isLarge && centre.length > 0 ? { ids: centre } : null);
  const failed = all.error ? all : around;
  const { error } = failed;
  const drawing = all.data ? wholeMap(all.data) : around.data ? neighbourhood(around.data) : null;
  const [picked, setPicked] = useState<string | null>(null);
  const pickedRole = drawing?.roles.find(({ id }) => id === picked);
  const title = isLarge ? "Roles nearby" : "The map of roles";
  return (
    <section class="map-section" aria-labelledby="map-title">
      <div class="map-head">
        <h2 id="map-title" class="section-title">
          {title}
        </h2>
        <div class="segments" role="group" aria-label="Show the roles as">
          {(["map", "list"] as const).map((each) => (
            <button
              key={each}
              type="button"
              class="segment-button"
              aria-pressed={view === each}
              onClick={() => {
                change({ view: each }, { replace: true });
              }}
            >
              {each === "map" ? "Map" : "List"}
            </button>
          ))}
        </div>
      </div>
      {error && <Trouble error={error} retry={failed.retry} />}
      {isLarge && centre.length === 0 && (
        <p class="notice">
          This guide has {total.toLocaleString("en")} roles. Choose one to see the roles around it.
        </p>
      )}
      {!drawing && !error && !(isLarge && centre.length === 0) && (
        <div class="map-wait">
          <Waiting what="Drawing the map…" />
        </div>
      )}
      {drawing && view === "map" && (
        <>
          <MapCanvas
            roles={drawing.roles}
            edges={drawing.edges}
            path={lit}
            chosen={picked ?? from}
            onPick={setPicked}
          />
          {pickedRole && <Picked role={pickedRole} change={change} />}
        </>
      )}
      {drawing && view === "list" && (
        <RoleList roles={drawing.roles} edges={drawing.edges} path={lit} change={change} />
      )}
    </section>
  );
}

/** The role that was clicked on the map, with what can be done with it. */
function Picked({ role, change }: { role: RoleLine; change: Change }) {
  return (
    <p class="picked" role="status">
      <strong>
        <Name>{role.name}</Name>
      </strong>
      <button
        type="button"
        class="button"
        onClick={() => {
          change({ from: role.id, way: null });
        }}
      >
        Start here
      </button>
      <button
        type="button"
        class="button"
        onClick={() => {
          change({ to: role.id, way: null });
        }}
      >
        Go there
      </button>
    </p>
  );
}
