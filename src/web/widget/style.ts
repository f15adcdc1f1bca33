const CSS = `
:host { display: block; min-height: var(--career-min-height, 0); color-scheme: light dark; container-type: inline-size;
  --_ink: var(--career-ink, light-dark(#182023, #e9eeed));
  --_muted: var(--career-muted, light-dark(#55626a, #a2afb2));
  --_surface: var(--career-surface, light-dark(#ffffff, #171d1f));
  --_line: var(--career-line, light-dark(#dfe4e1, #2b3639));
  --_accent: var(--career-accent, light-dark(#0f5e59, #7fd6ca));
  --_warm: var(--career-warm, light-dark(#7f4a06, #f0c37c));
  --_bad: var(--career-bad, light-dark(#9c2b2b, #f3a3a0));
  --_radius: var(--career-radius, 14px); --_gap: var(--career-gap, 14px); }
:host([hidden]) { display: none; }
:host([theme="light"]) { color-scheme: light; }
:host([theme="dark"]) { color-scheme: dark; }
* { box-sizing: border-box; margin: 0; padding: 0; }
[part="base"] { padding: var(--career-padding, 20px); border: 1px solid var(--_line); border-radius: var(--_radius);
  background: var(--_surface); color: var(--_ink); font: 400 16px/1.5 var(--career-font, system-ui, sans-serif);
  overflow-wrap: break-word; }
[part="heading"] { margin-bottom: 14px; font-size: 1.2em; font-weight: 650; letter-spacing: -0.01em; line-height: 1.25; }
ul, ol { list-style: none; display: grid; gap: var(--_gap); }
ol { margin-top: 12px; }
ul { grid-template-columns: repeat(auto-fit, minmax(min(230px, 100%), 1fr)); }
[part="card"] { padding: 14px 16px; border: 1px solid var(--_line); border-radius: calc(var(--_radius) * 0.75); }
ol [part="card"] { position: relative; border-inline-start: 3px solid var(--_accent); }
[part="name"] { font-size: 1.0625em; font-weight: 620; line-height: 1.3; }
a { color: var(--_accent); text-underline-offset: 0.18em; }
a:focus-visible, button:focus-visible { outline: 3px solid var(--_accent); outline-offset: 2px; border-radius: 4px; }
[part="facts"], [part="ease"], [part="preparation"], [part="experience"] { color: var(--_muted); font-size: 0.9em; }
[part="hours"] { color: var(--_warm); font-size: 0.9em; }
[part="reason"] { margin-top: 6px; }
[part="obstacle"] { margin-top: 6px; padding-inline-start: 10px; border-inline-start: 3px solid var(--_warm);
  color: var(--_muted); font-size: 0.9375em; }
[part="credits"] { margin-top: 14px; color: var(--_muted); font-size: 0.8125em; }
[part="error"] { color: var(--_bad); }
[part="retry"] { margin-top: 8px; padding: 5px 12px; border: 1px solid currentcolor; border-radius: 8px;
  background: none; color: inherit; font: inherit; cursor: pointer; }
[part="skeleton"] { min-height: 120px; margin-top: var(--_gap); border-radius: calc(var(--_radius) * 0.75);
  background: var(--_line); opacity: 0.5; }
[part="loading"], [part="empty"] { color: var(--_muted); }
`;

let made: CSSStyleSheet | undefined;

/** One style sheet for all elements. It is constructed, so that a page's policy against inline styles allows it. */
export function sheet(): CSSStyleSheet {
  if (made) return made;
  made = new CSSStyleSheet();
  made.replaceSync(CSS);
  return made;
}
