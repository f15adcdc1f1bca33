/** @jsxImportSource react */
import { useGraphiQL, useGraphiQLActions } from "@graphiql/react";
import { GraphiQL } from "graphiql";
import { type RefObject, useEffect, useEffectEvent, useRef, useState } from "react";

import { type Draft, writeAddress } from "./address.js";
import type { Example, ExampleGroup } from "./examples/example.js";
import { ask } from "./fetcher.js";
import { OpenDocsOnQuery, RunAtOnce } from "./editor-effects.js";
import { remembering } from "./storage.js";
import { useTheme } from "./theme.js";

interface PlaygroundProps {
  readonly start: Draft | Example;
  readonly groups: readonly ExampleGroup[];
  /** Whether it runs at once what it starts with. */
  readonly runs: boolean;
}

/** GraphiQL with a menu of examples. The page's address always holds what is in the editors. */
export function Playground({ start, groups, runs }: PlaygroundProps) {
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
        storage={remembering}
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
          <Examples groups={groups} onChosen={edit} />
          <CopyLink />
          <OpenDocsOnQuery />
          <RunAtOnce runs={runs} />
        </GraphiQL.Logo>
      </GraphiQL>
    </main>
  );
}

interface ExamplesProps {
  readonly groups: readonly ExampleGroup[];
  /** Told of what the editors get: right after they have come they do not yet tell themselves. */
  readonly onChosen: (draft: Draft) => void;
}

function Examples({ groups, onChosen }: ExamplesProps) {
  const [open, setOpen] = useState(false);
  const [chosen, setChosen] = useState<Example | null>(null);
  const place = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const { queryEditor, variableEditor } = useGraphiQL(({ queryEditor, variableEditor }) => ({
    queryEditor,
    variableEditor,
  }));
  const actions = useGraphiQLActions();
  useAway(open, place, () => {
    setOpen(false);
  });
  // The menu is there before the editors are, which take what was chosen once they have come.
  useEffect(() => {
    if (!chosen || !queryEditor || !variableEditor) return;
    const draft = asText(chosen);
    queryEditor.setValue(draft.query);
    variableEditor.setValue(draft.variables);
    setChosen(null);
    onChosen(draft);
    // The editors report their new text a moment later; running at once would run the old one.
    setTimeout(() => {
      actions.run();
    }, 50);
  }, [chosen, queryEditor, variableEditor, actions, onChosen]);
  const choose = (example: Example): void => {
    setChosen(example);
    setOpen(false);
    button.current?.focus();
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
      <div id="examples" className="example-groups" hidden={!open}>
        {groups.map(({ title, examples }) => (
          <section key={title}>
            <h2>{title}</h2>
            <ul>
              {examples.map((example) => (
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
          </section>
        ))}
      </div>
    </div>
  );
}

/** Calls `close` when something else on the page is pressed or gets the focus. */
function useAway(open: boolean, place: RefObject<HTMLElement | null>, close: () => void): void {
  const closing = useEffectEvent(close);
  useEffect(() => {
    if (!open) return undefined;
    const away = ({ target }: Event): void => {
      if (!place.current?.contains(target as globalThis.Node)) closing();
    };
    document.addEventListener("pointerdown", away);
    document.addEventListener("focusin", away);
    return () => {
      document.removeEventListener("pointerdown", away);
      document.removeEventListener("focusin", away);
    };
  }, [open, place]);
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
