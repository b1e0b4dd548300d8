/** Asks for the axis at another window and puts the answer in its place; without `window`, for the whole. */
export function askForWindow(part, window) {
  return askForAxis(window ? `${part}${part.includes("?") ? "&" : "?"}window=${window}` : part);
}

/** Asks for the axis alone. */
export function askForAxis(part) {
  return htmx.ajax("GET", part, { target: "#axis", swap: "outerMorph" });
}

/** Asks for all of the timeline. */
export function askForTimeline(part) {
  return htmx.ajax("GET", part, { target: "#timeline", swap: "outerMorph" });
}

/** Whether a click is meant for a new tab or window. */
export function isForTheBrowser(event) {
  return event.ctrlKey || event.metaKey || event.shiftKey || event.button > 0;
}

/** Whether the page runs from right to left: then later is to the left. */
export function isRightToLeft() {
  return document.documentElement.dir === "rtl";
}
