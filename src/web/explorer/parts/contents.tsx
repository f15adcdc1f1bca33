/** Links to the parts of a long answer, which stay in sight while it is read. */
export function Contents({ of: parts }: { of: readonly (readonly [id: string, name: string])[] }) {
  return (
    <nav class="contents" aria-label="Parts of this answer">
      <ul>
        {parts.map(([id, name]) => (
          <li key={id}>
            <a href={`#${id}`}>{name}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
