/** @jsxImportSource react */
import "graphiql/style.css";
import "./playground.css";

import { createRoot } from "react-dom/client";

import type { Draft } from "./address.js";
import type { ExampleGroup } from "./examples/example.js";
import { Playground } from "./playground.js";
import { startWorkers } from "./workers.js";

/** Puts the editor into its place, with the query of the address, or else the first example, which it runs. */
export function start(place: HTMLElement, groups: readonly ExampleGroup[], shared: Draft | null): void {
  startWorkers(place.dataset);
  const [example] = groups[0]!.examples;
  createRoot(place).render(<Playground start={shared ?? example!} groups={groups} runs={shared === null} />);
}
