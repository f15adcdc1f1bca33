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
import { useMedia } from "../use-media.js";
import { MapCanvas } from "./map-canvas.js";
import { PathLine } from "./path-line.js";
import { RoleList } from "./role-list.js";
import { RoleStar } from "./role-star.js";

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
  const isAlone = path === null && new Set(centre).size === 1;
  const around = useAnswer(MAP_AROUND, (isLarge || isAlone) && centre.length > 0 ? { ids: centre } : null);
  const star = isAlone ? around.data?.nodes.find((node) => node?.id === centre[0]) : undefined;
  const isNarrow = useMedia("(max-width: 720px)");
  const best = isAlone ? "star" : path !== null && isNarrow ? "line" : "map";
  const shown = view ?? best;
  const forms = best === "map" ? (["map", "list"] as const) : ([best, "map", "list"] as const);
  const failed = all.error ? all : around;
  const { error } = failed;
  const drawing = all.data ? wholeMap(all.data) : around.data ? neighbourhood(around.data) : null;
  const [picked, setPicked] = useState<string | null>(null);
  const pickedRole = drawing?.roles.find(({ id }) => id === picked);
  const title =
    shown === "line"
      ? "The way as a line"
      : isLarge || shown === "star"
        ? "Roles nearby"
        : "The map of roles";
  const isThere = shown === "line" || (shown === "star" ? star !== undefined : drawing !== null);
  return (
    <section class="map-section" aria-labelledby="map-title">
      <div class="map-head">
        <h2 id="map-title" class="section-title">
          {title}
        </h2>
        <FormButtons forms={forms} shown={shown} change={change} />
      </div>
      {error && <Trouble error={error} retry={failed.retry} />}
      {isLarge && centre.length === 0 && (
        <p class="notice">
          This guide has {total.toLocaleString("en")} roles. Choose one to see the roles around it.
        </p>
      )}
      {!isThere && !error && !(isLarge && centre.length === 0) && (
        <div class="map-wait">
          <Waiting what="Drawing the map…" />
        </div>
      )}
      {shown === "line" && path && <PathLine path={path} />}
      {shown === "star" && star && "leadsTo" in star && <RoleStar of={star} change={change} />}
      {drawing && shown === "map" && (
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
      {drawing && shown === "list" && (
        <RoleList roles={drawing.roles} edges={drawing.edges} path={lit} change={change} />
      )}
    </section>
  );
}

type Form = keyof typeof FORMS;

/** Buttons that choose how the roles are shown; the first form is what suits the question best. */
function FormButtons({ forms, shown, change }: { forms: readonly Form[]; shown: Form; change: Change }) {
  return (
    <div class="segments" role="group" aria-label="Show the roles as">
      {forms.map((form) => (
        <button
          key={form}
          type="button"
          class="segment-button"
          aria-pressed={shown === form}
          onClick={() => {
            const view = form === forms[0] || form === "star" || form === "line" ? null : form;
            change({ view }, { replace: true });
          }}
        >
          {FORMS[form]}
        </button>
      ))}
    </div>
  );
}

const FORMS = { star: "Star", line: "Line", map: "Map", list: "List" } as const;

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
