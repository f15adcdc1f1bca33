import type { Page } from "playwright-core";

/** What Google's Core Web Vitals call good is 0.1; ours is half of it. */
export const LEAST_SHIFT = 0.05;

/** How much of the screen has jumped without anyone touching the page, as Chromium measures it: the sum of all its layout shifts. */
export async function layoutShift(page: Page): Promise<number> {
  return page.evaluate<number>(`new Promise((resolve) => {
    let sum = 0;
    const observer = new PerformanceObserver((list) => {
      for (const { value, hadRecentInput } of list.getEntries()) if (!hadRecentInput) sum += value;
    });
    observer.observe({ type: "layout-shift", buffered: true });
    requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => {
      observer.disconnect();
      resolve(sum);
    })));
  })`);
}
