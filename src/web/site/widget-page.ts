import "./widget-page.css";

import { WIDGET_PAGE_ROLES, type WidgetPageRolesAnswer } from "../../graphql/operations/generated.js";

const form = document.querySelector<HTMLFormElement>("#widget-form")!;
const live = document.querySelector<HTMLElement>("#widget-live")!;
const snippet = document.querySelector<HTMLElement>("#widget-snippet")!;
const said = document.querySelector<HTMLElement>("#widget-said")!;

/** The ids of the roles that were offered, by name. */
const idOf = new Map<string, string>();
/** The height that the snippet keeps free. */
let height = 0;

for (const input of form.querySelectorAll("input")) {
  if (input.value !== "") idOf.set(input.value, input.dataset["id"]!);
  input.addEventListener("input", () => void offerRoles(input));
}
form.addEventListener("submit", (event) => {
  event.preventDefault();
});
form.addEventListener("change", () => {
  if (isKnown()) show();
});
live.addEventListener("career-load", ({ target }) => {
  height = Math.ceil((target as HTMLElement).getBoundingClientRect().height);
  write();
});
document.querySelector("#widget-copy")!.addEventListener("click", () => void copy());
write();

/** Offers the roles with a name like what is typed; one of a large guide is soon found so. */
async function offerRoles(input: HTMLInputElement): Promise<void> {
  const text = input.value.trim();
  if (text === "" || idOf.has(text)) return;
  const response = await fetch("graphql", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ query: WIDGET_PAGE_ROLES, variables: { text } }),
  });
  const { data } = (await response.json()) as { data: WidgetPageRolesAnswer };
  if (input.value.trim() !== text) return;
  for (const { node } of data.search) idOf.set(node.name, node.id);
  input.list!.replaceChildren(...data.search.map(({ node }) => new Option(node.name, node.name)));
}

/** Whether every role is one that was offered; else says so where it is not. */
function isKnown(): boolean {
  for (const input of form.querySelectorAll("input")) {
    const isMissing = input.value.trim() === "" ? input.name !== "toward" : !idOf.has(input.value.trim());
    input.setCustomValidity(isMissing ? "Choose one of the roles that are offered." : "");
  }
  return form.reportValidity();
}

/** Shows the element with the attributes chosen in the form. */
function show(): void {
  const { kind = "" } = chosen();
  for (const label of form.querySelectorAll<HTMLElement>("[data-for]"))
    label.hidden = !["", kind].includes(label.dataset["for"]!);
  const element = document.createElement(kind);
  for (const [name, value] of attributes()) element.setAttribute(name, value);
  live.replaceChildren(element);
  const page = new URLSearchParams(attributes().filter(([name]) => name !== "theme"));
  document.querySelector<HTMLAnchorElement>("#widget-embed")!.href =
    `embed/${kind.replace("career-", "")}?${page.toString()}`;
  write();
}

/** Writes the HTML to copy. */
function write(): void {
  const { kind = "", from = "", to = "", version } = chosen();
  const file = version === "fixed" ? `widget/${snippet.dataset["file"]!}` : "widget.js";
  const fixed =
    version === "fixed" ? ` integrity="${snippet.dataset["integrity"]!}" crossorigin="anonymous"` : "";
  const inTag = attributes().map(([name, value]) => ` ${name}="${value}"`);
  const room = height > 0 ? ` style="display: block; min-height: ${height}px"` : "";
  const about = attributes().filter(([name]) => name === "from" || name === "to");
  const link = new URL(`.?${new URLSearchParams(about).toString().replaceAll("%3A", ":")}`, location.href)
    .href;
  const text = kind === "career-path" ? `From ${from} to ${to}` : `Where to go from ${from}`;
  snippet.textContent = [
    `<script src="${new URL(file, location.href).href}"${fixed} defer></script>`,
    `<${kind}${inTag.join("")}${room}>`,
    `  <a href="${escaped(link)}">${escaped(text)}</a>`,
    `</${kind}>`,
  ].join("\n");
}

function attributes(): [name: string, value: string][] {
  const { kind, from = "", to = "", toward = "", theme = "" } = chosen();
  const roles = kind === "career-path" ? { from, to } : { from, toward };
  return [
    ...Object.entries(roles).map(([name, role]): [string, string] => [name, idOf.get(role.trim()) ?? ""]),
    ["theme", theme === "auto" ? "" : theme] as [string, string],
  ].filter(([, value]) => value !== "");
}

function chosen(): Record<string, string | undefined> {
  return Object.fromEntries(
    [...new FormData(form)].map(([name, value]) => [name, typeof value === "string" ? value : ""]),
  );
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}

async function copy(): Promise<void> {
  try {
    await navigator.clipboard.writeText(snippet.textContent);
    said.textContent = "Copied";
  } catch {
    getSelection()?.selectAllChildren(snippet);
    said.textContent = "Selected, ready to copy";
  }
}
