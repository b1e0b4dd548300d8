import { resetControls } from "./helpers/controls.js";

// A morphed form keeps what the reader last did to it; the answer says what is true now.
document.addEventListener("htmx:after:swap", () => {
  for (const form of document.forms) resetControls(form);
});
