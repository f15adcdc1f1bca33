/** A random digraph whose vertices have whole hours as cost of entering them, and pairs to ask about: the same on every machine. */
export function questions({ vertices, edges, pairs }) {
  const random = mulberry32(7);
  const below = (n) => Math.floor(random() * n);
  const drawn = new Map();
  while (drawn.size < edges) {
    const [from, to] = [below(vertices), below(vertices)];
    if (from !== to) drawn.set(from * vertices + to, [from, to]);
  }
  return {
    n: vertices,
    edges: [...drawn.keys()].sort((a, b) => a - b).map((key) => drawn.get(key)),
    cost: Float64Array.from({ length: vertices }, () => 1 + below(100)),
    pairs: Array.from({ length: pairs }, () => [below(vertices), below(vertices)]).filter(
      ([a, b]) => a !== b,
    ),
  };
}

function mulberry32(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
