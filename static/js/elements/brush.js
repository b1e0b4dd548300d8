import { askForTimeline, askForWindow, isForTheBrowser, isRightToLeft } from "../helpers/asking.js";

const MEANT = 6; // px after which a press is a stroke

/** A stroke over the strip of years shows those years on the axis. */
class IsnadBrush extends HTMLElement {
  #from;
  #isStroke = false;

  connectedCallback() {
    this.addEventListener("pointerdown", (event) => this.#press(event));
    this.addEventListener("pointermove", (event) => this.#move(event));
    this.addEventListener("pointerup", () => this.#release());
    this.addEventListener("pointercancel", () => this.#mark(0, -1));
    this.addEventListener("click", (event) => this.#click(event), { capture: true });
  }

  get #bars() {
    return [...this.querySelectorAll("ol > li")];
  }

  #press(event) {
    this.#isStroke = false;
    this.#from = event.button || !event.target.closest("ol") ? null : event;
  }

  #move(event) {
    if (!this.#from || (!this.#isStroke && Math.abs(event.clientX - this.#from.clientX) < MEANT)) return;
    if (!this.#isStroke) this.setPointerCapture(event.pointerId);
    this.#isStroke = true;
    this.#mark(...[this.#at(this.#from.clientX), this.#at(event.clientX)].sort((a, b) => a - b));
  }

  #release() {
    this.#from = null;
    if (!this.#isStroke) return;
    const years = this.#bars.filter((bar) => bar.classList.contains("brushed")).map((bar) => bar.querySelector("a").id.slice(4));
    this.#mark(0, -1);
    const part = document.querySelector("isnad-axis").dataset.part;
    if (years.length) askForWindow(part, `${years[0].padStart(4, "0")}/${years.at(-1).padStart(4, "0")}`);
  }

  #at(x) {
    const box = this.querySelector("ol").getBoundingClientRect();
    const fraction = Math.max(0, Math.min(0.9999, (x - box.left) / box.width));
    return Math.floor((isRightToLeft() ? 1 - fraction : fraction) * this.#bars.length);
  }

  #mark(first, last) {
    this.#bars.forEach((bar, i) => bar.classList.toggle("brushed", i >= first && i <= last));
  }

  /** The end of a stroke is no click; a click on a year asks for it. */
  #click(event) {
    const bar = event.target.closest("a[data-part]");
    if (!this.#isStroke && (!bar || isForTheBrowser(event))) return;
    event.preventDefault();
    if (!this.#isStroke) askForTimeline(bar.dataset.part);
    this.#isStroke = false;
  }
}

customElements.define("isnad-brush", IsnadBrush);
