import { didYouMean, suggest } from "../../text/did-you-mean.js";
import type { Citation } from "../../guide/guide.js";
import type { Context, Rule } from "../rule.js";
import { edgesOf, nodesOf, sayEdge } from "../statements.js";

export const statementsAreCited: Rule = function* (context) {
  for (const node of nodesOf(context.guide)) {
    yield;
    if (!isSound(context, node.citations)) check(context, node, node.citations, () => node.id);
  }
  for (const { kind, edge } of edgesOf(context.guide)) {
    yield;
    if (!isSound(context, edge.citations)) check(context, edge, edge.citations, () => sayEdge(kind, edge));
  }
};

function isSound({ sources }: Context, citations: readonly Citation[]): boolean {
  return (
    citations.length > 0 && citations.every(({ source, origin }) => sources.get(source)?.origin === origin)
  );
}

function check(context: Context, statement: object, citations: readonly Citation[], say: () => string): void {
  if (citations.length === 0) {
    context.report(statement, `${say()}: nothing is cited. Add cite, or a defaultSource to the guide.`, [
      "cite",
    ]);
  }
  citations.forEach(({ source, origin }, i) => {
    const known = context.sources.get(source);
    if (known === undefined && !context.isExcused(source)) {
      const hint = didYouMean(suggest(source, context.sources.keys()));
      context.report(statement, `${say()}: there is no source "${source}".${hint}`, ["cite", i]);
    } else if (known !== undefined && known.origin !== origin) {
      const message = `${say()}: is cited as ${origin}, but the source "${source}" is ${known.origin}.`;
      context.report(statement, message, ["cite", i]);
    }
  });
}
