/** Tells Monaco where its workers are: the build gave them names that the page knows. */
export function startWorkers(addresses: DOMStringMap): void {
  const { editorWorker = "", jsonWorker = "", graphqlWorker = "" } = addresses;
  const of: Record<string, string> = { json: jsonWorker, graphql: graphqlWorker };
  Object.assign(globalThis, {
    MonacoEnvironment: { getWorker: (_id: string, label: string) => new Worker(of[label] ?? editorWorker) },
  });
}
