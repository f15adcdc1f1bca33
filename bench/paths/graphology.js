import graphology from "graphology";
import shortestPath from "graphology-shortest-path";

export function graphologyRuns({ n, edges, cost }) {
  const graph = new graphology.DirectedGraph();
  for (let v = 0; v < n; v++) graph.addNode(v);
  for (const [from, to] of edges) graph.addEdge(from, to, { cost: cost[to] });
  return {
    runs: [
      {
        question: "fewest steps",
        name: "graphology-shortest-path, bidirectional",
        run: ([from, to]) => shortestPath.bidirectional(graph, from, to).length - 1,
      },
      {
        question: "least cost",
        name: "graphology-shortest-path, dijkstra",
        run: ([from, to]) =>
          shortestPath.dijkstra
            .bidirectional(graph, from, to, "cost")
            .slice(1)
            .reduce((sum, v) => sum + cost[v], 0),
      },
    ],
  };
}
