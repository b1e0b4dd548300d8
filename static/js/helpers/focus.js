/** Keeps the focus near where it was when an answer has taken away the control that had it. */
export function keepFocusNear() {
  let near = "";
  document.addEventListener("htmx:before:swap", () => {
    const had = document.activeElement;
    near = had?.closest("#axis") ? "lanes" : had?.closest("#timeline") ? "from" : "";
  });
  document.addEventListener("htmx:after:swap", () => {
    const isLost = near && document.activeElement === document.body;
    if (isLost) document.getElementById(near)?.focus({ preventScroll: true });
  });
}
