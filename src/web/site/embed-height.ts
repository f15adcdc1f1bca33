/** Tells the page around a frame how tall this page is, so that the frame can be as tall. */
function tell(): void {
  const { height } = document.documentElement.getBoundingClientRect();
  parent.postMessage({ type: "career-height", height: Math.ceil(height) }, "*");
}

if (parent !== window) new ResizeObserver(tell).observe(document.documentElement);
