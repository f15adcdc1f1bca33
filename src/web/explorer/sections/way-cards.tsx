import { easeWord, moreYearsText } from "../../../text/preparation.js";
import { EaseMark } from "../parts/ease.js";
import { Hours, HoursBar } from "../parts/hours.js";
import { useLevelName } from "../parts/levels.js";
import { Name, NameList } from "../parts/names.js";
import type { Change } from "../use-address.js";
import { alikeWays, isTimed, type Way } from "../ways.js";
import { plural, shortLevel } from "../words.js";

interface Props {
  readonly ways: readonly Way[];
  /** The way that is shown in detail; null if none is. */
  readonly chosen: Way | null;
  readonly change: Change;
}

/** The ways side by side. Those with equal numbers share a card. */
export function WayCards({ ways, chosen, change }: Props) {
  const scale = Math.max(...ways.map(({ path }) => path.hours.max));
  const choose = ({ path }: Way): void => {
    change({ way: path.roles.slice(1, -1).map(({ id }) => id) });
  };
  return (
    <ul class="ways">
      {alikeWays(ways).map((alike) => {
        const shown = alike.find((way) => way === chosen) ?? alike[0]!;
        const others = alike.filter((way) => way !== shown);
        return (
          <li key={alike[0]!.key}>
            <WayCard way={shown} scale={scale} isChosen={shown === chosen} choose={choose} />
            {others.length > 0 && (
              <ul class="alike" aria-label="Ways with the same numbers">
                {others.map((way) => (
                  <li key={way.key}>
                    <button
                      type="button"
                      onClick={() => {
                        choose(way);
                      }}
                    >
                      or by way of <NameList of={way.path.roles.slice(1, -1)} />
                    </button>
                  </li>
                ))}
              </ul>
            )}
          </li>
        );
      })}
    </ul>
  );
}

function WayCard({
  way,
  scale,
  isChosen,
  choose,
}: {
  way: Way;
  scale: number;
  isChosen: boolean;
  choose: (way: Way) => void;
}) {
  const { path, best } = way;
  const levelName = useLevelName();
  return (
    <button
      type="button"
      class="way"
      aria-pressed={isChosen}
      onClick={() => {
        choose(way);
      }}
    >
      <span class="way-marks">
        {best.map((mark) => (
          <span key={mark} class="mark-pill">
            {mark}
          </span>
        ))}
        {best.length === 0 && <span class="mark-pill plain">Another way</span>}
      </span>
      <span class="way-facts">
        <span class="big">{plural(path.length, "step")}</span>
        <span class="big">{plural(path.newCompetencies.length, "new skill")}</span>
      </span>
      <Hours of={path.hours} unknown={path.unknownHours} />
      {isTimed(path) && <HoursBar of={path.hours} scale={scale} />}
      <span class="way-ease">
        {path.experience !== null && <span class="block">{moreYearsText(path.experience)}</span>}
        <span>Hardest step: {easeWord(path.ease).toLowerCase()}</span>
      </span>
      <span class="way-roles">
        {path.roles.map(({ id, name, level }, i) => (
          <span key={id} class="way-role">
            <Name>{name}</Name> {level !== null && <small>{shortLevel(levelName(level))}</small>}
            {i > 0 && path.length > 1 && (
              <>
                {" "}
                <EaseMark of={path.steps[i - 1]!.ease} />
              </>
            )}
          </span>
        ))}
      </span>
    </button>
  );
}
