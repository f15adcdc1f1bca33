import { h, render } from "preact";
import { useState } from "preact/hooks";

/** The widget in a Preact page. */
function Careers() {
  const [loaded, setLoaded] = useState(0);
  const recommendations = h("career-recommendations", {
    from: "role:qa-engineer",
    first: 2,
    "oncareer-load": () => {
      setLoaded(loaded + 1);
    },
  });
  return h("main", null, h("h1", null, "Careers"), recommendations, h("p", { id: "loaded" }, loaded));
}

render(h(Careers, null), document.querySelector("#root")!);
