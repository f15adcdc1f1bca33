import { useSyncExternalStore } from "react";

const dark = matchMedia("(prefers-color-scheme: dark)");

/** The present theme of the page. GraphiQL's own setting "system" does not follow later changes of the system. */
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
