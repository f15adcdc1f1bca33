import createGraph from "ngraph.graph";
import path from "ngraph.path";

export function ngraphRuns({ n, edges, cost }) {
  const graph = createGraph();
  for (let v = 0; v < n; v++) graph.addNode(v);
  for (const [from, to] of edges) graph.addLink(from, to);
  const hops = path.aStar(graph, { oriented: true, distance: () => 1 });
  const costs = path.aStar(graph, { oriented: true, distance: (from, to) => cost[to.id] });
  return {
    runs: [
      {
        question: "fewest steps",
        name: "ngraph.path, A*",
        run: ([from, to]) => hops.find(from, to).length - 1,
      },
      {
        question: "least cost",
        name: "ngraph.path, A*",
        // From the last to the first.
        run: ([from, to]) =>
          costs
            .find(from, to)
            .slice(0, -1)
            .reduce((sum, { id }) => sum + cost[id], 0),
      },
    ],
  };
}
