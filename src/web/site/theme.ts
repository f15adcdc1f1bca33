/** Applies the theme that was chosen on an earlier visit before the page is painted, and makes the theme button work. */
const THEMES = ["auto", "light", "dark"] as const;
type Theme = (typeof THEMES)[number];

const LABELS: Record<Theme, string> = { auto: "Theme: auto", light: "Theme: light", dark: "Theme: dark" };
const KEY = "career-graph-theme";

let theme = remembered();
// Without scripts the button would do nothing, so that it is shown with them only.
document.documentElement.dataset["scripts"] = "on";
apply();

document.addEventListener("click", ({ target }) => {
  const button = target instanceof Element ? target.closest("[data-theme-button]") : null;
  if (!button) return;
  theme = THEMES[(THEMES.indexOf(theme) + 1) % THEMES.length]!;
  remember();
  apply();
});
document.addEventListener("DOMContentLoaded", apply);

function apply(): void {
  if (theme === "auto") delete document.documentElement.dataset["theme"];
  else document.documentElement.dataset["theme"] = theme;
  for (const button of document.querySelectorAll("[data-theme-button]")) button.textContent = LABELS[theme];
  document.dispatchEvent(new Event("themechange"));
}

function remembered(): Theme {
  try {
    const kept = localStorage.getItem(KEY);
    return THEMES.find((known) => known === kept) ?? "auto";
  } catch {
    return "auto";
  }
}

/** Without storage the choice lasts until the page is left. */
function remember(): void {
  try {
    localStorage.setItem(KEY, theme);
  } catch {
    return;
  }
}
