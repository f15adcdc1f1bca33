import { Name } from "./names.js";
import type { Option } from "./option.js";
import type { Hits } from "./use-hits.js";

interface Props {
  readonly id: string;
  readonly hits: Hits;
  /** What to choose from, after the field was left. */
  readonly leftOver: readonly Option[];
  readonly onPick: (option: Option) => void;
  /** What to say when the search finds nothing. */
  readonly nothing: string;
  readonly instead: { readonly group: string; readonly say: (count: number) => string } | undefined;
}

/**
 * What stands below a field: for screen readers how many options a search has found, and for everyone that there are none, that the
 * search failed, or that one of several is to be chosen.
 */
export function FieldNotes({ id, hits, leftOver, onPick, nothing, instead }: Props) {
  const { options, failed, retry } = hits;
  const isOther = instead !== undefined && options?.[0]?.group === instead.group;
  const isSeen = leftOver.length > 0 || options?.length === 0 || failed;
  const count = leftOver.length;
  const asked =
    count > 1
      ? "Choose one of these:"
      : count === 1
        ? "Did you mean this?"
        : (options?.[0]?.says ?? `${options?.length ?? 0} found`);
  return (
    <>
      <p id={id} class={isSeen ? "field-note" : "visually-hidden"} role="status">
        {failed
          ? "The search does not answer just now. "
          : options && (options.length === 0 ? nothing : isOther ? instead.say(options.length) : asked)}
      </p>
      {failed && (
        <button type="button" class="button" onClick={retry}>
          Search again
        </button>
      )}
      {leftOver.length > 0 && (
        <ul class="left-over">
          {leftOver.map((option) => (
            <li key={option.id}>
              <button
                type="button"
                class="button"
                onClick={() => {
                  onPick(option);
                }}
              >
                {option.says ?? <Name>{option.name}</Name>}
              </button>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
