import type { RoleLine } from "../../../graphql/operations/generated.js";
import { byLevel } from "../words.js";
import { useLevelName } from "../parts/levels.js";
import { Name, NameList } from "../parts/names.js";
import type { Change } from "../use-address.js";
import type { Move } from "../map/move.js";

interface Props {
  readonly roles: readonly RoleLine[];
  readonly edges: readonly Move[];
  readonly path: readonly string[];
  readonly change: Change;
}

/** The map as text: the roles of each level, and the roles that each one leads to. */
export function RoleList({ roles, edges, path, change }: Props) {
  const levelName = useLevelName();
  const nameOf = new Map(roles.map((role) => [role.id, role]));
  const ordered = [...roles].sort(byLevel);
  const levels = [...new Set(ordered.map(({ level }) => level))];
  return (
    <div class="role-list">
      {levels.map((level) => (
        <section key={level ?? 0} aria-label={levels.length === 1 ? "Roles" : levelName(level)}>
          {levels.length > 1 && <h3>{levelName(level)}</h3>}
          <ul>
            {ordered
              .filter((role) => role.level === level)
              .map((role) => {
                const onward = edges.flatMap(({ from, to }) => (from === role.id ? [nameOf.get(to)] : []));
                return (
                  <li key={role.id} class={path.includes(role.id) ? "lit" : undefined}>
                    <p>
                      <strong>
                        <Name>{role.name}</Name>
                      </strong>
                      {path.includes(role.id) && <span class="tag">on the way</span>}
                    </p>
                    {onward.length > 0 && (
                      <p class="fine">
                        leads to <NameList of={onward.filter((each) => each !== undefined)} />
                      </p>
                    )}
                    <p class="role-actions">
                      <button
                        type="button"
                        onClick={() => {
                          change({ from: role.id, way: null });
                        }}
                      >
                        Start here<span class="visually-hidden">: {role.name}</span>
                      </button>
                      <button
                        type="button"
                        onClick={() => {
                          change({ to: role.id, way: null });
                        }}
                      >
                        Go there<span class="visually-hidden">: {role.name}</span>
                      </button>
                    </p>
                  </li>
                );
              })}
          </ul>
        </section>
      ))}
    </div>
  );
}
