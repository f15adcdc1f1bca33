import "./widget-page.css";

import { WIDGET_PAGE_ROLES, type WidgetPageRolesAnswer } from "../../graphql/operations/generated.js";

const form = document.querySelector<HTMLFormElement>("#widget-form")!;
const live = document.querySelector<HTMLElement>("#widget-live")!;
const snippet = document.querySelector<HTMLElement>("#widget-snippet")!;
const said = document.querySelector<HTMLElement>("#widget-said")!;

const START = { from: "role:backend-developer", to: "role:solution-architect" };

await offerRoles();
form.addEventListener("change", show);
document.querySelector("#widget-copy")!.addEventListener("click", () => void copy());
show();

/** Shows the element with the attributes chosen in the form, and the HTML to copy. */
function show(): void {
  const { kind = "", from = "", to = "", toward = "", theme = "" } = chosen();
  for (const label of form.querySelectorAll<HTMLElement>("[data-for]"))
    label.hidden = label.dataset["for"] !== kind;
  const attributes = kind === "career-path" ? { from, to, theme } : { from, toward, theme };
  const written = Object.entries(attributes).filter(
    ([name, value]) => value && !(name === "theme" && value === "auto"),
  );
  const element = document.createElement(kind);
  for (const [name, value] of written) element.setAttribute(name, value);
  live.replaceChildren(element);
  const inTag = written.map(([name, value]) => ` ${name}="${value}"`).join("");
  snippet.textContent = `<script src="${new URL("widget.js", location.href).href}" defer></script>\n<${kind}${inTag}></${kind}>`;
  const page = kind === "career-path" ? { from, to } : { from, ...(toward && { toward }) };
  const embed = document.querySelector<HTMLAnchorElement>("#widget-embed")!;
  embed.href = `embed/${kind.replace("career-", "")}?${new URLSearchParams(page).toString()}`;
}

function chosen(): Record<string, string | undefined> {
  return Object.fromEntries(
    [...new FormData(form)].map(([name, value]) => [name, typeof value === "string" ? value : ""]),
  );
}

async function offerRoles(): Promise<void> {
  const response = await fetch("graphql", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ query: WIDGET_PAGE_ROLES }),
  });
  const { data } = (await response.json()) as { data: WidgetPageRolesAnswer };
  const roles = [...data.roles.nodes].sort((a, b) => a.name.localeCompare(b.name, "en"));
  for (const name of ["from", "to", "toward"]) {
    const select = form.elements.namedItem(name) as HTMLSelectElement;
    for (const role of roles) select.append(new Option(role.name, role.id));
    const start = Object.entries(START).find(([each]) => each === name)?.[1];
    if (start && roles.some(({ id }) => id === start)) select.value = start;
  }
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
