export { teardown as default } from "./neo4j-run.mjs";
