import { createContext } from "preact";
import { useContext } from "preact/hooks";

import type { CitationLine, SourceLine } from "../../../graphql/operations/generated.js";
import { citationText } from "../citation-text.js";

/** The guide's sources: a citation holds only the id of its source. */
export const Sources = createContext<readonly SourceLine[]>([]);

/** Which source says something, and where. */
export function Citations({ of }: { of: readonly CitationLine[] }) {
  const sources = useContext(Sources);
  return (
    <span class="citations">
      {of.map((citation, i) => {
        const title = sources.find(({ id }) => id === citation.source)?.title ?? citation.source;
        return (
          <span key={i} class={`citation ${citation.origin.toLowerCase()}`} title={title}>
            {citationText(citation, title)}
            <SafeLink href={citation.url}> Read it there</SafeLink>
          </span>
        );
      })}
    </span>
  );
}

/** A link to a web address. Nothing for any other text: a guide may hold anything as an address. */
export function SafeLink({ href, children }: { href: string | null; children: string }) {
  if (href === null || !/^https?:\/\//i.test(href)) return null;
  return (
    <a href={href} target="_blank" rel="noopener noreferrer">
      {children}
    </a>
  );
}
