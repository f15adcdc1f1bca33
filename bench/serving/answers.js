import { Kind, parse, print, valueFromASTUntyped, visit } from "graphql";

/** What the server answers: the bytes of each request, and for GraphQL the objects of its root fields with the names of their types. */
export async function answersFor(server, bodies, paths) {
  const answers = [];
  for (const request of [...bodies, ...paths]) {
    const body = await server.text(request);
    answers.push({
      request,
      body,
      objects: request.startsWith("/") ? [] : await objectsOf(server, JSON.parse(request)),
    });
  }
  return answers;
}

async function objectsOf(server, { query, variables = {} }) {
  const document = parse(query);
  const typed = visit(document, {
    SelectionSet: {
      leave: (node) => ({
        ...node,
        selections: [
          ...node.selections,
          { kind: Kind.FIELD, name: { kind: Kind.NAME, value: "__typename" } },
        ],
      }),
    },
  });
  const { data } = JSON.parse(await server.text(JSON.stringify({ query: print(typed), variables })));
  return document.definitions[0].selectionSet.selections.map((field) => {
    const name = field.name.value;
    const args = variables.from
      ? Object.fromEntries(
          field.arguments.map(({ name, value }) => [name.value, valueFromASTUntyped(value, variables)]),
        )
      : {};
    return [name, args, data[name]];
  });
}
