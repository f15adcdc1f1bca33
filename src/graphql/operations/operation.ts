/** The text of a GraphQL operation; its type also says which variables it takes and what it answers. */
export type Operation<Answer, Variables> = string & { readonly answer?: (variables: Variables) => Answer };
