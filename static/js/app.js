import { resetControls } from "./helpers/controls.js";
import { tellOfFailures } from "./helpers/failure.js";
import { keepFocusNear } from "./helpers/focus.js";
import "./elements/axis.js";
import "./elements/brush.js";
import "./elements/peek.js";
import "./elements/steps.js";
import "./elements/search.js";
import "./elements/copy.js";
import "./elements/frame.js";

// A morphed form keeps what the reader last did to it; the answer says what is true now.
document.addEventListener("htmx:after:swap", () => {
  for (const form of document.forms) resetControls(form);
});

tellOfFailures();
keepFocusNear();

// The same page in the other language is the same question.
document.addEventListener("htmx:after:history:update", () => {
  const twin = document.getElementById("twin");
  if (twin) twin.search = location.search;
});
