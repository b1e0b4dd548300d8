/** Asks for the axis at another window and puts the answer in its place; without `window`, for the whole. */
export async function askForWindow(part, window) {
  const address = window ? `${part}${part.includes("?") ? "&" : "?"}window=${window}` : part;
  await htmx.ajax("GET", address, { target: "#axis", swap: "outerMorph" });
}

/** Whether the page runs from right to left: then later is to the left. */
export function isRightToLeft() {
  return document.documentElement.dir === "rtl";
}
