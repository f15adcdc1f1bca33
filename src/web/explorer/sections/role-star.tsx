import type { MapAroundAnswer, RoleLine } from "../../../graphql/operations/generated.js";
import { Name } from "../parts/names.js";
import type { Change } from "../use-address.js";

type Around = Extract<NonNullable<MapAroundAnswer["nodes"][number]>, { readonly leadsTo: unknown }>;

/** One role in the middle: on the left the roles that lead to it, on the right those it leads to. Each is a question to ask. */
export function RoleStar({ of: role, change }: { of: Around; change: Change }) {
  const [before, onward] = [role.ledToBy.nodes, role.leadsTo.nodes].map(onceEach) as [RoleLine[], RoleLine[]];
  return (
    <div class="star">
      <Side
        title="From where"
        none="No role of this guide leads here."
        roles={before}
        choose={({ id }) => {
          change({ from: id, to: role.id, way: null });
        }}
      />
      <Rays count={before.length} side="in" />
      <p class="star-centre">
        <Name>{role.name}</Name>
      </p>
      <Rays count={onward.length} side="out" />
      <Side
        title="Where to"
        none="It leads to no role of this guide."
        roles={onward}
        choose={({ id }) => {
          change({ from: role.id, to: id, way: null });
        }}
      />
    </div>
  );
}

function Side({
  title,
  none,
  roles,
  choose,
}: {
  title: string;
  none: string;
  roles: readonly RoleLine[];
  choose: (role: RoleLine) => void;
}) {
  return (
    <div class="star-side">
      <h3>{title}</h3>
      {roles.length === 0 && <p class="fine">{none}</p>}
      <ul>
        {roles.map((role) => (
          <li key={role.id}>
            <button
              type="button"
              onClick={() => {
                choose(role);
              }}
            >
              <Name>{role.name}</Name>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

const MIDDLE = 50;

/** A curve from each role of a side to the middle. */
function Rays({ count, side }: { count: number; side: "in" | "out" }) {
  const curves = Array.from({ length: count }, (_, i) => {
    const y = (100 * (i + 0.5)) / count;
    const [start, end] = side === "in" ? [y, MIDDLE] : [MIDDLE, y];
    return `M0 ${start}C50 ${start} 50 ${end} 100 ${end}`;
  });
  return (
    <svg class="star-rays" viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">
      <path d={curves.join("")} vector-effect="non-scaling-stroke" />
    </svg>
  );
}

/** Two roles may be joined by several kinds of transition. */
function onceEach(roles: readonly RoleLine[]): RoleLine[] {
  return [...new Map(roles.map((role) => [role.id, role])).values()];
}
