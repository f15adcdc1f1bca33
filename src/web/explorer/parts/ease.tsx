import { easeReasonsText, easeWord, preparationText } from "../../../text/preparation.js";

/** How hard a move is, and why. */
export function Ease({
  of: { ease, easeReasons },
}: {
  of: { ease: string | null; easeReasons: readonly string[] };
}) {
  if (ease === null) return null;
  const why = easeReasonsText(ease, easeReasons);
  return (
    <p class={`ease ${ease.toLowerCase()}`}>
      <EaseMark of={ease} />
      {why !== "" && ` – ${why}`}
    </p>
  );
}

/** "Easy", "Stretch", "Leap" or "Hard to tell", which colour alone does not tell. */
export function EaseMark({ of: ease }: { of: string }) {
  return <span class={`ease-mark ${ease.toLowerCase()}`}>{easeWord(ease)}</span>;
}

/** The education and the years of experience that a role usually asks for, as one sentence. */
export function Preparation({ of: role }: { of: Parameters<typeof preparationText>[0] }) {
  const text = preparationText(role);
  return text === null ? null : (
    <p class="preparation" dir="auto">
      {text}.
    </p>
  );
}
