/** Tells the Monaco editor where its workers are. The server writes their hashed file names into the page. */
export function startWorkers(addresses: DOMStringMap): void {
  const { editorWorker = "", jsonWorker = "", graphqlWorker = "" } = addresses;
  const of: Record<string, string> = { json: jsonWorker, graphql: graphqlWorker };
  Object.assign(globalThis, {
    MonacoEnvironment: { getWorker: (_id: string, label: string) => new Worker(of[label] ?? editorWorker) },
  });
}
