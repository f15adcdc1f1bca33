import type { Gap } from "../../../graphql/operations/generated.js";

/** The weighted share of a role's essential requirements that is met. */
export function Coverage({
  of: gap,
}: {
  of: Pick<Gap, "coverage"> & Partial<Pick<Gap, "kept" | "missing" | "raised">>;
}) {
  if (hasNoEssentials(gap))
    return <span class="coverage">The guide does not say what this role requires</span>;
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

/** True if a full gap names no essential requirement, neither met nor missing. */
function hasNoEssentials({
  kept,
  missing,
  raised,
}: Partial<Pick<Gap, "kept" | "missing" | "raised">>): boolean {
  if (!kept || !missing || !raised) return false;
  return kept.length === 0 && [...missing, ...raised].every(({ importance }) => importance !== "ESSENTIAL");
}
