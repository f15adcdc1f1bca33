/** Opens folded details before printing, and folds them again after it. */
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
