import "./styles/explorer.css";

import { render } from "preact";

import { Explorer } from "./explorer.js";
import { openForPrint } from "./open-for-print.js";

const place = document.getElementById("app")!;
place.replaceChildren();
openForPrint();
render(<Explorer />, place);
