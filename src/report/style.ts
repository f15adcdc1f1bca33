import { html } from "../text/html.js";

/** The style sheet of the report page. */
export const STYLE = html`<style>
  :root {
    --ground: #fbfaf7;
    --card: #ffffff;
    --ink: #1d2528;
    --soft: #5c686d;
    --line: #dcdfdc;
    --link: #9aa6a8;
    --accent: #00695c;
    --chain: #c2410c;
  }
  @media (prefers-color-scheme: dark) {
    :root {
      --ground: #12181a;
      --card: #1a2225;
      --ink: #e6ebea;
      --soft: #9fadb0;
      --line: #2d383c;
      --link: #5d6d72;
      --accent: #4db6a6;
      --chain: #fb923c;
    }
  }
  * {
    box-sizing: border-box;
  }
  body {
    margin: 0 auto;
    max-width: 76rem;
    padding: 2.5rem 1.25rem 4rem;
    background: var(--ground);
    color: var(--ink);
    font:
      16px/1.5 system-ui,
      -apple-system,
      "Segoe UI",
      Roboto,
      "Noto Sans",
      sans-serif;
  }
  h1 {
    margin: 0;
    font-size: clamp(1.6rem, 4vw, 2.4rem);
    line-height: 1.2;
    overflow-wrap: anywhere;
  }
  h2 {
    margin: 3rem 0 0.5rem;
    font-size: 1.25rem;
  }
  p {
    margin: 0.6rem 0;
    overflow-wrap: anywhere;
  }
  .over {
    margin: 0 0 0.3rem;
    color: var(--accent);
    font-weight: 600;
  }
  .under,
  .note {
    color: var(--soft);
  }
  .note {
    font-size: 0.9rem;
    max-width: 60rem;
  }
  .bars {
    max-width: 60rem;
    padding: 0;
    list-style: none;
  }
  .bars li {
    display: grid;
    grid-template-columns: minmax(8rem, 1fr) 5rem 2fr;
    gap: 0.75rem;
    align-items: center;
    padding: 0.2rem 0;
    overflow-wrap: anywhere;
  }
  .bars b {
    text-align: right;
    font-variant-numeric: tabular-nums;
  }
  .bars i {
    height: 0.8rem;
    min-width: 2px;
    border-radius: 2px;
    background: var(--accent);
  }
  .totals {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(9.5rem, 1fr));
    gap: 0.75rem;
    margin: 1.75rem 0 0;
  }
  .totals div {
    padding: 0.8rem 1rem;
    background: var(--card);
    border: 1px solid var(--line);
    border-radius: 0.6rem;
  }
  dt {
    color: var(--soft);
    font-size: 0.85rem;
  }
  dd {
    margin: 0.1rem 0 0;
    font-size: 1.5rem;
    font-weight: 650;
    font-variant-numeric: tabular-nums;
    overflow-wrap: anywhere;
  }
  dd.long {
    font-size: 0.9rem;
  }
  .picture,
  .table {
    overflow: auto;
    background: var(--card);
    border: 1px solid var(--line);
    border-radius: 0.6rem;
  }
  .picture {
    padding: 0.5rem;
    max-height: 90vh;
  }
  .picture svg {
    display: block;
    margin: 0 auto;
    max-width: 100%;
    height: auto;
  }
  .table {
    max-height: 40rem;
  }
  table {
    width: 100%;
    border-collapse: collapse;
    font-size: 0.93rem;
  }
  th,
  td {
    padding: 0.42rem 0.9rem;
    text-align: left;
    vertical-align: top;
  }
  th {
    position: sticky;
    top: 0;
    background: var(--card);
    color: var(--soft);
    font-size: 0.82rem;
    font-weight: 600;
    box-shadow: inset 0 -1px var(--line);
    white-space: nowrap;
  }
  tbody tr + tr td {
    border-top: 1px solid var(--line);
  }
  td {
    overflow-wrap: anywhere;
  }
  td:first-child {
    min-width: 12rem;
  }
  .number {
    text-align: right;
    font-variant-numeric: tabular-nums;
  }
  footer {
    color: var(--soft);
    font-size: 0.88rem;
  }
  footer h2 {
    font-size: 1rem;
  }
  svg text {
    font:
      12px system-ui,
      -apple-system,
      "Segoe UI",
      Roboto,
      "Noto Sans",
      sans-serif;
    fill: var(--ink);
  }
  svg text.number {
    font-size: 11px;
    font-weight: 650;
    text-anchor: end;
    fill: var(--soft);
  }
  svg .pill rect {
    fill: var(--ground);
    stroke: var(--link);
  }
  svg .pill text {
    font-size: 10px;
    text-anchor: middle;
    fill: var(--soft);
  }
  svg .ground {
    fill: var(--card);
  }
  svg .heat {
    fill: var(--accent);
    stroke: var(--line);
  }
  svg .box.chain .heat {
    stroke: var(--chain);
    stroke-width: 2;
  }
  svg .link {
    fill: none;
    stroke: var(--link);
    stroke-width: 1.2;
  }
  svg .link.option {
    stroke-dasharray: 4 4;
    stroke-opacity: 0.7;
  }
  svg .link.chain {
    stroke: var(--chain);
    stroke-width: 2.4;
  }
  svg marker path {
    fill: var(--link);
  }
  svg #chain-head path {
    fill: var(--chain);
  }
  @media print {
    body {
      max-width: none;
    }
    .picture,
    .table {
      max-height: none;
    }
  }
</style>`;
