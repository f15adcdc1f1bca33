/** How much of what a role asks for is met already, by weight. */
export function Coverage({ share }: { share: number }) {
  const percent = Math.round(share * 100);
  return (
    <span class="coverage">
      <span class="coverage-bar" aria-hidden="true">
        <span style={{ width: `${percent}%` }} />
      </span>
      {percent} % covered already
    </span>
  );
}
