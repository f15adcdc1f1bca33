/** Does all of these in their order, so many at a time. Rejects as soon as one of them fails. */
export async function severalAtATime(count: number, works: Iterable<() => Promise<void>>): Promise<void> {
  const left = works[Symbol.iterator]();
  const some = async (): Promise<void> => {
    for (let next = left.next(); next.done !== true; next = left.next()) await next.value();
  };
  await Promise.all(Array.from({ length: count }, some));
}
