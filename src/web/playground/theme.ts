import { useSyncExternalStore } from "react";

const dark = matchMedia("(prefers-color-scheme: dark)");

/** What the page looks like now. GraphiQL's own "system" does not follow when the system changes. */
export function useTheme(): "light" | "dark" {
  return useSyncExternalStore(subscribe, () => {
    const { theme } = document.documentElement.dataset;
    if (theme === "light" || theme === "dark") return theme;
    return dark.matches ? "dark" : "light";
  });
}

function subscribe(changed: () => void): () => void {
  document.addEventListener("themechange", changed);
  dark.addEventListener("change", changed);
  return () => {
    document.removeEventListener("themechange", changed);
    dark.removeEventListener("change", changed);
  };
}
