/** @jsxImportSource react */
import type {} from "../../../src/web/widget/widget-types.js";

import { useState } from "react";
import { createRoot } from "react-dom/client";

/** The widget in a React page: attributes follow the state, and events come as they do from any element. */
function Careers() {
  const [to, setTo] = useState("role:qa-lead");
  const [chosen, setChosen] = useState("nothing");
  return (
    <main>
      <h1>Careers</h1>
      <button
        type="button"
        onClick={() => {
          setTo("role:solution-architect");
        }}
      >
        Architect
      </button>
      <career-path
        from="role:qa-engineer"
        to={to}
        heading-level={2}
        oncareer-select={(event) => {
          event.preventDefault();
          setChosen(event.detail.name);
        }}
      >
        <a href="/jobs">Our jobs</a>
      </career-path>
      <p id="chosen">{chosen}</p>
    </main>
  );
}

createRoot(document.querySelector("#root")!).render(<Careers />);
