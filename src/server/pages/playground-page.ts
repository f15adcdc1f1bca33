import { PLAYGROUND_FILL, PLAYGROUND_IDS } from "../../graphql/operations/generated.js";
import type { RequestContext } from "../../graphql/request-context.js";
import { type Html, html } from "../../text/html.js";
import { GROUPS } from "../../web/playground/examples.js";
import type { ExampleGroup } from "../../web/playground/examples/example.js";
import { fitting, idsOf, type Substitutes } from "../../web/playground/examples/fitting.js";
import type { RunOperation } from "../http/run-operation.js";
import type { WebAssets } from "./web-assets.js";

/** The examples, with roles and skills of the guide that is served; as they are if it cannot be asked. */
export async function examplesOf(
  run: RunOperation,
  context: RequestContext,
): Promise<readonly ExampleGroup[]> {
  const ids = idsOf(GROUPS);
  const { data } = await run(PLAYGROUND_IDS, { ids }, context);
  if (!data) return GROUPS;
  const known = new Set(ids.filter((_id, i) => data.nodes[i] !== null));
  if (known.size === ids.length) return GROUPS;
  const substitutes = await substitutesOf(run, context);
  return substitutes === null ? GROUPS : fitting(GROUPS, known, substitutes);
}

/** A way of two steps, if there is one among the first roles, and the competency that most roles ask for. */
async function substitutesOf(run: RunOperation, context: RequestContext): Promise<Substitutes | null> {
  const { data } = await run(PLAYGROUND_FILL, {}, context);
  const competency = data?.competencyDemand[0]?.competency;
  const roles = data?.roles.nodes ?? [];
  if (competency === undefined || roles[0] === undefined) return null;
  for (const from of roles)
    for (const next of from.leadsTo.nodes)
      for (const to of next.leadsTo.nodes) if (to.id !== from.id) return { from, to, competency };
  return { from: roles[0], to: roles[1] ?? roles[0], competency };
}

/** The page before the editor has come: the query as text, and where its answer goes. */
export function playgroundPage(
  groups: readonly ExampleGroup[],
  assets: WebAssets,
  query: string | null,
): Html {
  const workers = ["editor", "json", "graphql"].map(
    (label) => html` data-${label}-worker="${assets.href(`${label}-worker`)}"`,
  );
  const { css } = assets.parts("playground");
  return html`<div
      id="playground"
      data-editor="${assets.href("playground")}"
      data-editor-style="${css}"
      ${workers}
    >
      <main id="main" class="playground-start">
        <h1 class="visually-hidden">GraphQL playground</h1>
        <section>
          <h2>Query</h2>
          <pre tabindex="0" aria-label="Query">${query ?? groups[0]?.examples[0]?.query ?? ""}</pre>
        </section>
        <section>
          <h2>Answer</h2>
          <pre id="playground-answer" tabindex="0" aria-label="Answer" aria-live="polite"></pre>
        </section>
      </main>
    </div>
    <div id="playground-examples" hidden data-groups="${JSON.stringify(groups)}"></div>`;
}
