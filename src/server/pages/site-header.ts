import { type Html, html } from "../../text/html.js";

const PLACES = [
  { href: "/", name: "Explorer" },
  { href: "/playground", name: "Playground" },
  { href: "/widget", name: "Widget" },
];

/** The header of every page, with links to the other pages. */
export function siteHeader(base: string, current: string): Html {
  const links = PLACES.map(
    ({ href, name }) =>
      html`<a href="${base}${href}" ${href === current ? html` aria-current="page"` : null}>${name}</a>`,
  );
  return html`<a class="skip" href="#main">Skip to content</a>
    <header class="site-header">
      <a class="brand" href="${base}/">${LOGO}<span>Career graph</span></a>
      <nav aria-label="Pages">${links}</nav>
      <button type="button" class="theme-button" data-theme-button>Theme: auto</button>
    </header>`;
}

const LOGO = html`<svg width="26" height="26" viewBox="0 0 32 32" aria-hidden="true">
  <rect width="32" height="32" rx="9" fill="#0f5e59" />
  <path d="M8 23 16 15l8-7" stroke="#fff" stroke-width="2.4" fill="none" />
  <circle cx="8" cy="23" r="3.4" fill="#fff" />
  <circle cx="16" cy="15" r="3.4" fill="#9fe0d6" />
  <circle cx="24" cy="8" r="3.4" fill="#fff" />
</svg>`;
