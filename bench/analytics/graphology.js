import graphology from "graphology";
import betweenness from "graphology-metrics/centrality/betweenness.js";
import pagerank from "graphology-metrics/centrality/pagerank.js";

import { greatest, sum } from "./ours.js";

/** What graphology's standard library has of it. */
export function graphologyRuns({ roles }) {
  const graph = new graphology.DirectedGraph();
  for (let v = 0; v < roles.n; v++) graph.addNode(v);
  for (const [tail, head] of roles.edges) graph.addEdge(tail, head);
  return [
    {
      question: "betweenness of roles",
      run: () =>
        sum(Object.values(betweenness(graph, { getEdgeWeight: null, normalized: false }))).toFixed(3),
    },
    {
      question: "page rank of roles",
      run: () =>
        greatest(
          Object.values(
            pagerank(graph, { alpha: 0.85, tolerance: 1e-15, maxIterations: 1000, getEdgeWeight: null }),
          ),
        ),
    },
  ];
}
