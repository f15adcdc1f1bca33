import { expect, test } from "@jest/globals";

import { escapeMarkup, html } from "../../src/text/html.js";

test("values are escaped, markup made by the template is not, and nothing stands for nothing", () => {
  const item = (name: string) => html`<i title="${name}">${name}</i>`;
  const list = html`<p>${["<b>", `"it's"`].map(item)}${null}${undefined}${false}${0}</p>`;
  expect(list.text).toBe(
    '<p><i title="&#60;b&#62;">&#60;b&#62;</i><i title="&#34;it&#39;s&#34;">&#34;it&#39;s&#34;</i>0</p>',
  );
});

test("what XML forbids is replaced; tabs and line breaks, also those of other scripts, stay", () => {
  expect(escapeMarkup("a\u0000\u001b[31m\u007f\ud800b")).toBe("a��[31m��b");
  expect(escapeMarkup("a\tb\r\nc é 漢 😀 &")).toBe("a\tb\r\nc é 漢 😀 &#38;");
});
