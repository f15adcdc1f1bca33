import "./start.css";

import { readAddress } from "./address.js";
import type { Example, ExampleGroup } from "./examples/example.js";

/*
 * What the playground does before its editor has come, which is large: it shows the query, runs the first example, and answers
 * Ctrl+Enter. The editor then takes its place.
 */

const place = document.getElementById("playground")!;
const answer = document.getElementById("playground-answer")!;
const groups = JSON.parse(
  document.getElementById("playground-examples")!.dataset["groups"]!,
) as ExampleGroup[];
const shared = readAddress();
const first: Pick<Example, "query" | "variables"> = groups[0]!.examples[0]!;

document.addEventListener("keydown", onKey);
// A link that someone sent is run when its reader says so.
if (shared === null) await run();
await showEditor();

function onKey({ key, ctrlKey, metaKey }: KeyboardEvent): void {
  if (key === "Enter" && (ctrlKey || metaKey)) void run();
}

async function run(): Promise<void> {
  answer.textContent = "Running…";
  try {
    const variables: unknown = shared === null ? first.variables : JSON.parse(shared.variables || "{}");
    const response = await fetch("graphql", {
      method: "POST",
      headers: { "content-type": "application/json", accept: "application/json" },
      body: JSON.stringify({ query: shared?.query ?? first.query, variables }),
    });
    answer.textContent = JSON.stringify(await response.json(), null, 2);
  } catch (error) {
    answer.textContent = String(error);
  }
}

/** Loads the editor with its style, and lets it take the place of the text. */
async function showEditor(): Promise<void> {
  const { editor, editorStyle } = place.dataset;
  const style = document.createElement("link");
  style.rel = "stylesheet";
  style.href = editorStyle!;
  const styled = new Promise((resolve) => {
    style.addEventListener("load", resolve);
    style.addEventListener("error", resolve);
  });
  document.head.append(style);
  const [{ start }] = await Promise.all([import(editor!) as Promise<typeof import("./main.js")>, styled]);
  document.removeEventListener("keydown", onKey);
  start(place, groups, shared);
}
