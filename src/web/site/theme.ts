/** The theme that was chosen here before, set before the first paint; and the button that changes it. */
const THEMES = ["auto", "light", "dark"] as const;
type Theme = (typeof THEMES)[number];

const LABELS: Record<Theme, string> = { auto: "Theme: auto", light: "Theme: light", dark: "Theme: dark" };
const KEY = "career-graph-theme";

let theme = remembered();
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

/** Without storage the choice lasts as long as the page. */
function remember(): void {
  try {
    localStorage.setItem(KEY, theme);
  } catch {
    return;
  }
}
