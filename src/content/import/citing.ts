import type { Citation, GuideSource } from "../../guide/guide.js";

/** A list of one citation, to be shared by all statements with that source and section. */
export function citing({ id, origin }: GuideSource, section: string | null): readonly Citation[] {
  return [{ origin, source: id, section, url: null }];
}
