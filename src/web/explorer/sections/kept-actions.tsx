import { useState } from "preact/hooks";

import { readAddress, writeAddress } from "../address.js";
import { counting } from "../kept/counting.js";
import { download } from "../download.js";
import { keptFile, readKeptFile } from "../kept/kept-file.js";
import { useKept } from "../kept/use-kept.js";
import { plural } from "../words.js";

export const FULL = "That is more than can be kept: at most 100 things.";

/** Saves the list as a file, or copies a link that holds it. */
export function WithList({ say }: { say: (text: string) => void }) {
  const kept = useKept();
  const [link, setLink] = useState<string | null>(null);
  const share = async (): Promise<void> => {
    const shared = new URL(writeAddress(counting(readAddress(location.search), kept)), location.href).href;
    try {
      await navigator.clipboard.writeText(shared);
      say("Link copied. Whoever opens it sees what you know.");
    } catch {
      // Browsers refuse the clipboard to pages served over plain http.
      setLink(shared);
    }
  };
  return (
    <>
      <button
        type="button"
        class="button"
        onClick={() => {
          download("what-i-know.json", "application/json", keptFile(kept.known, document.title));
          say("Saved as what-i-know.json.");
        }}
      >
        Save as a file
      </button>
      <button type="button" class="button" onClick={() => void share()}>
        Share with what I know
      </button>
      {link !== null && (
        <label class="kept-link">
          Copy this link. Whoever opens it sees what you know.
          <input
            type="text"
            readOnly
            value={link}
            onFocus={({ currentTarget }) => {
              currentTarget.select();
            }}
          />
        </label>
      )}
    </>
  );
}

/** Adds what a file holds that was saved before. */
export function LoadFile({ say }: { say: (text: string) => void }) {
  const { add } = useKept();
  const load = async (file: File): Promise<void> => {
    const found = file.size > MOST_BYTES ? null : readKeptFile(await file.text());
    if (!found) say("This file was not saved by “Save as a file” on this page. Nothing was changed.");
    else {
      const kept = add(found);
      say(kept === found.length ? `${plural(kept, "thing")} loaded from the file.` : FULL);
    }
  };
  return (
    <label class="button file-button">
      Load a file
      <input
        type="file"
        class="visually-hidden"
        accept=".json,application/json"
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? [];
          if (file) void load(file);
          // The same file can be chosen again.
          currentTarget.value = "";
        }}
      />
    </label>
  );
}

const MOST_BYTES = 200_000;
