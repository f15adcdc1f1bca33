/** The server writes its own address here when it sends the script; it stays as it is where the server does not know it. */
const SERVER = "CAREER_GRAPH_SERVER";

/** Where the script comes from, and with it the data, unless an element's attribute `server` names another server. */
export const HOME = SERVER.includes(":") ? SERVER : folderOfScript();

/** The script may be imported where there are no elements, as when pages are made on a server. It then does nothing. */
export const HostElement =
  "HTMLElement" in globalThis ? HTMLElement : (Object as unknown as typeof HTMLElement);

/** Of a module there is no `currentScript`: then the address of this file is in the trace of an error. */
function folderOfScript(): string {
  const script = "document" in globalThis ? document.currentScript : null;
  const traced = /\w+:\/\/[^\s()]+?(?=:\d+:\d+)/.exec(new Error().stack ?? "")?.[0];
  const address = script instanceof HTMLScriptElement ? script.src : traced;
  return address === undefined ? "" : new URL(".", address).href;
}
