/** @jsxImportSource react */
import { useDocExplorer, useDocExplorerActions } from "@graphiql/plugin-doc-explorer";
import { useGraphiQL, useGraphiQLActions } from "@graphiql/react";
import { useEffect, useRef } from "react";

/** Opens the documentation on the type Query: its questions are what people look for. */
export function OpenDocsOnQuery() {
  const schema = useGraphiQL((state) => state.schema);
  const docs = useDocExplorerActions();
  const depth = useDocExplorer().length;
  const isOpened = useRef(false);
  useEffect(() => {
    const query = schema?.getQueryType();
    if (!query || isOpened.current || depth !== 1) return;
    isOpened.current = true;
    docs.push({ name: query.name, def: query });
  }, [schema, depth, docs]);
  return null;
}

/** Runs what the editor starts with, once it is there, and whatever it holds on Ctrl+Enter anywhere on the page. */
export function RunAtOnce({ runs }: { readonly runs: boolean }) {
  const editor = useGraphiQL((state) => state.queryEditor);
  const actions = useGraphiQLActions();
  const hasRun = useRef(!runs);
  useEffect(() => {
    if (!editor || hasRun.current) return;
    hasRun.current = true;
    actions.run();
  }, [editor, actions]);
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
      // The editors listen themselves while they have the focus.
      if ((event.target as Element).closest(".monaco-editor") === null) actions.run();
    };
    document.addEventListener("keydown", onKey);
    return () => {
      document.removeEventListener("keydown", onKey);
    };
  }, [actions]);
  return null;
}
