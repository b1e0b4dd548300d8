import { resetControls } from "./controls.js";

/** Says in words that an answer did not come, with the way to ask again as a whole page; hushes when one does. */
export function tellOfFailures() {
  const isAnswer = ({ response }) => response && (response.status < 400 || response.status === 422);
  document.addEventListener("htmx:error", (event) => tell(event.detail.ctx));
  document.addEventListener("htmx:response:error", (event) => isAnswer(event.detail.ctx) || tell(event.detail.ctx));
  document.addEventListener("htmx:after:swap", (event) => isAnswer(event.detail.ctx) && failed()?.replaceChildren());
}

function failed() {
  return document.getElementById("failed");
}

function tell(ctx) {
  const said = failed();
  if (!said) return;
  for (const form of document.forms) resetControls(form); // they say again what the page shows
  const again = document.createElement("a");
  again.href = ctx.request.action.replace(/_(timeline|axis)(?=$|\?)/, "");
  again.textContent = said.dataset.again;
  said.replaceChildren(`${said.dataset.said} `, again);
}
