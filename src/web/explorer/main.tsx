import "./styles/explorer.css";

import { render } from "preact";

import { Explorer } from "./explorer.js";

const place = document.getElementById("app")!;
place.replaceChildren();
render(<Explorer />, place);
