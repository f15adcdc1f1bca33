/** @jsxImportSource react */
import "graphiql/style.css";
import "./playground.css";

import { createRoot } from "react-dom/client";

import { readAddress } from "./address.js";
import { EXAMPLES } from "./examples.js";
import { Playground } from "./playground.js";
import { startWorkers } from "./workers.js";

const place = document.getElementById("playground")!;
startWorkers(place.dataset);
const [example] = EXAMPLES;
createRoot(place).render(<Playground start={readAddress() ?? example!} />);
