/** The same pseudo-random numbers on every machine (Numerical Recipes' linear congruence). */
function randomNumbers(seed) {
  let state = seed;
  return () => (state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0) / 2 ** 32;
}

/** An acyclic graph: edges lead from lower to higher vertices, prerequisite → dependent. */
export function prerequisiteGraph(n, m) {
  const random = randomNumbers(1);
  return drawEdges(n, m, () => {
    const a = Math.floor(random() * n);
    const b = Math.floor(random() * n);
    return a < b ? [a, b] : [b, a];
  });
}

export function roleDigraph(n, m) {
  const random = randomNumbers(2);
  return drawEdges(n, m, () => [Math.floor(random() * n), Math.floor(random() * n)]);
}

function drawEdges(n, m, draw) {
  const edges = new Map();
  while (edges.size < m) {
    const [a, b] = draw();
    if (a !== b) edges.set(a * n + b, [a, b]);
  }
  return { n, edges: [...edges.values()].sort((a, b) => a[0] - b[0] || a[1] - b[1]) };
}
