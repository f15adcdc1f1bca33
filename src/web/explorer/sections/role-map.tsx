import { useEffect, useRef, useState } from "preact/hooks";

import {
  GUIDE,
  MAP_AROUND,
  WHOLE_MAP,
  type MapAroundAnswer,
  type Path,
  type RoleLine,
  type WholeMapAnswer,
} from "../../../graphql/operations/generated.js";
import { FIRST_ROLES } from "../first-roles.js";
import { useAnswer } from "../api/use-answer.js";
import type { Question } from "../address.js";
import type { DrawnMap } from "../map/draw.js";
import { Name } from "../parts/names.js";
import { Trouble, Waiting } from "../parts/status.js";
import type { Change } from "../use-address.js";
import type { Move } from "../map/move.js";
import { RoleList } from "./role-list.js";

interface Props {
  readonly question: Question;
  readonly change: Change;
  /** The way to light up. */
  readonly path: Path | null;
}

/** The roles and the moves between them, drawn or as a list; of a large guide, what is around the chosen ones. */
export function RoleMap({ question, change, path }: Props) {
  const total = useAnswer(GUIDE, FIRST_ROLES).data?.roles.totalCount ?? 0;
  const { from, to, view } = question;
  const lit = path?.roles.map(({ id }) => id) ?? [];
  const centre = lit.length > 0 ? lit : [from, to].filter((id) => id !== null);
  const isLarge = total > FIRST_ROLES.first;
  const all = useAnswer(WHOLE_MAP, total > 0 && !isLarge ? FIRST_ROLES : null);
  const around = useAnswer(MAP_AROUND, isLarge && centre.length > 0 ? { ids: centre } : null);
  const error = all.error ?? around.error;
  const drawing = all.data ? wholeMap(all.data) : around.data ? neighbourhood(around.data) : null;
  const [picked, setPicked] = useState<string | null>(null);
  const pickedRole = drawing?.roles.find(({ id }) => id === picked);
  const title = isLarge ? "The roles around" : "The map of roles";
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
      {error && <Trouble error={error} />}
      {isLarge && centre.length === 0 && (
        <p class="notice">
          This guide has {total.toLocaleString("en")} roles. Choose one to see what is around it.
        </p>
      )}
      {!drawing && !error && !(isLarge && centre.length === 0) && <Waiting what="Drawing the map…" />}
      {drawing && view === "map" && (
        <>
          <Canvas
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

interface CanvasProps {
  readonly roles: readonly RoleLine[];
  readonly edges: readonly Move[];
  readonly path: readonly string[];
  readonly chosen: string | null;
  readonly onPick: (id: string) => void;
}

function Canvas({ roles, edges, path, chosen, onPick }: CanvasProps) {
  const place = useRef<HTMLDivElement>(null);
  const [drawn, setDrawn] = useState<DrawnMap | null>(null);
  useEffect(() => {
    let gone = false;
    let map: DrawnMap | null = null;
    // The drawing library is large: it comes when there is something to draw.
    void import("../map/draw.js").then(({ drawMap }) => {
      if (gone || !place.current) return;
      map = drawMap(place.current, onPick);
      setDrawn(map);
    });
    return () => {
      gone = true;
      map?.destroy();
    };
  }, []);
  useEffect(() => {
    drawn?.show({ roles, edges, path, chosen });
  }, [drawn, roles.map(({ id }) => id).join(), path.join(), chosen]);
  const way = path.map((id) => roles.find((role) => role.id === id)?.name ?? id).join(", then ");
  return (
    <div class="map">
      <div
        ref={place}
        class="map-canvas"
        role="img"
        aria-label={`Map of ${roles.length} roles by level, entry roles on the left.${way ? ` The way goes from ${way}.` : ""} The list says the same in words.`}
      />
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

interface Part {
  readonly roles: readonly RoleLine[];
  readonly edges: readonly Move[];
}

function wholeMap({ roles }: WholeMapAnswer): Part {
  return { roles: roles.nodes, edges: roles.nodes.flatMap(movesFrom) };
}

function neighbourhood({ nodes }: MapAroundAnswer): Part {
  const roles = new Map<string, RoleLine>();
  const edges = new Map<string, Move>();
  for (const role of nodes) {
    if (!role) continue;
    for (const each of [role, ...role.leadsTo.nodes, ...role.ledToBy.nodes]) roles.set(each.id, each);
    const into = role.ledToBy.nodes.map(({ id }) => ({ from: id, to: role.id }));
    for (const edge of [...movesFrom(role), ...into]) edges.set(`${edge.from} ${edge.to}`, edge);
  }
  return { roles: [...roles.values()], edges: [...edges.values()] };
}

function movesFrom({ id, leadsTo }: WholeMapAnswer["roles"]["nodes"][number]): Move[] {
  return [...new Set(leadsTo.nodes.map((role) => role.id))].map((to) => ({ from: id, to }));
}
