import { createContext } from "preact";
import { useContext } from "preact/hooks";

import type { Hours as Range } from "../../../graphql/operations/generated.js";
import { hoursText } from "../hours-text.js";

/** True where nothing in an answer has known hours, and the answer says so at its beginning. */
export const Untimed = createContext(false);

/** Says once, for the whole answer, that the guide knows no hours. */
export function UntimedNote() {
  return useContext(Untimed) ? <p class="fine">This guide does not say how long learning takes.</p> : null;
}

/** Typical hours with their range. Hours are estimates, and are always marked as such. */
export function Hours({ of, unknown = 0 }: { of: Range | null; unknown?: number }) {
  const isUntimed = useContext(Untimed);
  if (isUntimed && (of === null || of.typical === 0) && (of === null || unknown > 0)) return null;
  if (of === null) return <span class="hours unknown">time not known</span>;
  if (of.typical === 0) {
    return <span class="hours">{unknown > 0 ? "time not known" : "nothing new to learn"}</span>;
  }
  return (
    <span class="hours">
      <strong>≈ {hoursText(of.typical)} h</strong>{" "}
      <span class="estimate">
        estimate {hoursText(of.min)}–{hoursText(of.max)}
      </span>
      {unknown > 0 && <span class="estimate"> + {unknown} without an estimate</span>}
    </span>
  );
}

/** A bar from the least to the most hours with a mark at the typical ones. Ways shown side by side share the scale. */
export function HoursBar({ of, scale }: { of: Range; scale: number }) {
  const percent = (hours: number): string => `${(100 * hours) / Math.max(scale, 1)}%`;
  return (
    <span class="hours-bar" aria-hidden="true">
      <span class="span" style={{ left: percent(of.min), width: percent(of.max - of.min) }} />
      <span class="mark" style={{ left: percent(of.typical) }} />
    </span>
  );
}
