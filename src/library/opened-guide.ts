import { lazy } from "../async/lazy.js";
import { asksBy } from "../client/asks.js";
import { CareerGraphError, dataOf } from "../client/career-graph-error.js";
import { contentHash } from "../content/write/content-hash.js";
import { createApollo } from "../graphql/apollo.js";
import { requestContext } from "../graphql/request-context.js";
import { buildCareerSchema } from "../graphql/schema.js";
import type { Guide } from "../guide/guide.js";
import { memorySource } from "../stores/memory/memory-source.js";
import type { OpenGuide } from "./open-guide-types.js";

/** All guides of a process are asked by the same schema. */
const schema = lazy(buildCareerSchema);

/** Answers as the server does, with the same limits, and with plain objects as they would come over HTTP. */
export async function openedGuide(guide: Guide): Promise<OpenGuide> {
  const hash = contentHash(guide);
  const source = memorySource(guide, hash);
  const apollo = createApollo({
    schema: schema(),
    onUnexpectedError(error) {
      process.emitWarning(error instanceof Error ? error : String(error));
    },
  });
  await apollo.start();
  let isOpen = true;

  async function answer(query: string, variables: object): Promise<object> {
    if (!isOpen) throw closed();
    const { body } = await apollo.executeOperation(
      { query, variables: variables as Record<string, unknown> },
      { contextValue: requestContext(source) },
    );
    return dataOf(JSON.parse(JSON.stringify(body.kind === "single" ? body.singleResult : null)) as object);
  }

  return {
    title: guide.title,
    version: guide.version,
    contentHash: hash,
    ...asksBy(answer),
    async close() {
      if (!isOpen) return;
      isOpen = false;
      await apollo.stop();
      await source.close();
    },
  };
}

function closed(): CareerGraphError {
  return new CareerGraphError([{ message: "The guide is closed.", extensions: { code: "CLOSED" } }]);
}
