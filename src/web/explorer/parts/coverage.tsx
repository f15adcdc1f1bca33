import type { Gap } from "../../../graphql/operations/generated.js";

/** How much of what a role insists on is met already, by weight. */
export function Coverage({
  of: gap,
}: {
  of: Pick<Gap, "coverage"> & Partial<Pick<Gap, "kept" | "missing" | "raised">>;
}) {
  if (insistsOnNothing(gap)) return <span class="coverage">The guide does not say what it insists on</span>;
  const percent = Math.round(gap.coverage * 100);
  return (
    <span class="coverage">
      <span class="coverage-bar" aria-hidden="true">
        <span style={{ width: `${percent}%` }} />
      </span>
      {percent} % covered already
    </span>
  );
}

/** Nothing is met and nothing essential is not. */
function insistsOnNothing({
  kept,
  missing,
  raised,
}: Partial<Pick<Gap, "kept" | "missing" | "raised">>): boolean {
  if (!kept || !missing || !raised) return false;
  return kept.length === 0 && [...missing, ...raised].every(({ importance }) => importance !== "ESSENTIAL");
}
