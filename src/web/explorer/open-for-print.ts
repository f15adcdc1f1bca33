/** Paper cannot be clicked: what is folded is opened for printing, and folded again after. */
export function openForPrint(): void {
  let opened: Element[] = [];
  addEventListener("beforeprint", () => {
    opened = [...document.querySelectorAll("details:not([open])")];
    for (const each of opened) each.setAttribute("open", "");
  });
  addEventListener("afterprint", () => {
    for (const each of opened) each.removeAttribute("open");
  });
}
