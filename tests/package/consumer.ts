// Compiled where the package is installed, by package.test.ts.
import { ask, type CareerPathsVariables, openGuide, type OpenGuide } from "career-graph";
import { type Asks, careerClient, CareerGraphError, type Fetch, type Gap } from "career-graph/client";

const guide: OpenGuide = await openGuide();
await openGuide({ guides: ["mine"], crosswalk: "pairs.csv" });

const variables: CareerPathsVariables = { from: "role:a", to: "role:b", minimize: "HOURS" };
const { paths, noPath } = await guide.careerPaths(variables);
export const names: readonly string[] = paths.flatMap(({ roles }) => roles.map(({ name }) => name));
export const message: string | undefined = noPath?.message;
// @ts-expect-error: a path has two ends.
await guide.careerPaths({ from: "role:a" });
// @ts-expect-error: there is no such measure.
await guide.careerPaths({ from: "role:a", to: "role:b", minimize: "MONEY" });
// @ts-expect-error: a gap has no price.
export const price = (await guide.skillGap({ to: "role:a" })).price;

declare const send: Fetch;
const client: Asks = careerClient("https://careers.example/graphql", { fetch: send, persisted: true });
export const gaps: readonly Gap[] = await Promise.all(
  [guide, client].map((asked) => asked.skillGap({ to: "role:a", have: ["skill:b@0.5"] })),
);

interface Answer {
  readonly role: { readonly name: string } | null;
}
export const own: string | undefined = (await ask<Answer>(client, "{ … }", { id: "role:a" })).role?.name;
export const unknown: unknown = (await ask(guide, "{ … }"))["role"];

/** As GraphQL Code Generator writes it. */
declare class TypedDocumentString<Result, Variables> extends String {
  __apiType?: NonNullable<(variables: Variables) => Result>;
}
declare const document: TypedDocumentString<Answer, { readonly id: string }>;
export const typed: string | undefined = (await guide.ask(document, { id: "role:a" })).role?.name;
// @ts-expect-error: ids are texts.
await guide.ask(document, { id: 1 });

export const code = (error: unknown): string | null =>
  error instanceof CareerGraphError ? error.code : null;
await guide.close();
