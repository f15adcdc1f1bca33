/** @jsxImportSource react */
import { useGraphiQL, useGraphiQLActions } from "@graphiql/react";
import { GraphiQL } from "graphiql";
import { useEffect, useRef, useState } from "react";

import { type Draft, writeAddress } from "./address.js";
import { EXAMPLES } from "./examples.js";
import type { Example } from "./examples/example.js";
import { ask } from "./fetcher.js";
import { forgetful } from "./storage.js";
import { useTheme } from "./theme.js";

/** GraphiQL with a menu of examples. The page's address always holds what is in the editors. */
export function Playground({ start }: { start: Draft | Example }) {
  const theme = useTheme();
  const initial = asText(start);
  const draft = useRef(initial);
  const edit = (change: Partial<Draft>): void => {
    draft.current = { ...draft.current, ...change };
    writeAddress(draft.current);
  };
  return (
    <main id="main">
      <h1 className="visually-hidden">GraphQL playground</h1>
      <GraphiQL
        fetcher={ask}
        storage={forgetful}
        initialQuery={initial.query}
        initialVariables={initial.variables}
        defaultEditorToolsVisibility="variables"
        isHeadersEditorEnabled={false}
        forcedTheme={theme}
        onEditQuery={(query) => {
          edit({ query });
        }}
        onEditVariables={(variables) => {
          edit({ variables });
        }}
      >
        <GraphiQL.Logo>
          <Examples />
          <CopyLink />
        </GraphiQL.Logo>
      </GraphiQL>
    </main>
  );
}

function Examples() {
  const [open, setOpen] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const { queryEditor, variableEditor } = useGraphiQL(({ queryEditor, variableEditor }) => ({
    queryEditor,
    variableEditor,
  }));
  const actions = useGraphiQLActions();
  useEffect(() => {
    if (!open) return undefined;
    const away = ({ target }: Event): void => {
      if (!place.current?.contains(target as globalThis.Node)) setOpen(false);
    };
    document.addEventListener("pointerdown", away);
    document.addEventListener("focusin", away);
    return () => {
      document.removeEventListener("pointerdown", away);
      document.removeEventListener("focusin", away);
    };
  }, [open]);
  const choose = (example: Example): void => {
    const { query, variables } = asText(example);
    queryEditor?.setValue(query);
    variableEditor?.setValue(variables);
    setOpen(false);
    button.current?.focus();
    // The editors report their new text a moment later; running at once would run the old one.
    setTimeout(() => {
      actions.run();
    }, 50);
  };
  return (
    <div
      className="examples"
      ref={place}
      onKeyDown={({ key }) => {
        if (key !== "Escape") return;
        setOpen(false);
        button.current?.focus();
      }}
    >
      <button
        ref={button}
        type="button"
        className="button primary"
        aria-expanded={open}
        aria-controls="examples"
        onClick={() => {
          setOpen(!open);
        }}
      >
        Examples
      </button>
      <ul id="examples" hidden={!open}>
        {EXAMPLES.map((example) => (
          <li key={example.name}>
            <button
              type="button"
              onClick={() => {
                choose(example);
              }}
            >
              {example.name}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

function CopyLink() {
  const [said, setSaid] = useState("");
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(location.href);
      setSaid("Link copied");
    } catch {
      setSaid("The address bar has the link");
    }
    setTimeout(() => {
      setSaid("");
    }, 3000);
  };
  return (
    <button type="button" className="button" aria-live="polite" onClick={() => void copy()}>
      {said || "Copy link"}
    </button>
  );
}

function asText({ query, variables }: Draft | Example): Draft {
  if (typeof variables === "string") return { query, variables };
  return {
    query,
    variables: Object.keys(variables).length === 0 ? "" : JSON.stringify(variables, null, 2),
  };
}
