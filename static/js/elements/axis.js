import { dayOf, windowOf } from "../helpers/days.js";
import { askForAxis, askForWindow, isForTheBrowser, isRightToLeft } from "../helpers/asking.js";

const QUIET = 120; // ms without a gesture after which the server is asked
const SAME_SCROLL = 250; // ms within which wheel events belong to one turn of the wheel
const RELEASES = ["pointerup", "pointercancel"];
const DRAG = 4; // px after which a press is a drag

/** Zooms and moves: the picture follows every gesture at once, and the server draws it anew when they pause. */
class IsnadAxis extends HTMLElement {
  #seen; // what the picture was drawn for
  #view; // what it shows by now
  #pointers = new Map();
  #start;
  #timer = 0;
  #isAsking = false;
  #lastScroll = 0;
  #wasDragged = false;
  #places = []; // every mark and tick: the element and where it stands, as a part of the picture
  #isMoved = false;

  connectedCallback() {
    this.#read();
    this.#view = { ...this.#seen };
    const listen = (type, handle, options) => this.addEventListener(type, handle.bind(this), options);
    listen("wheel", this.#wheel, { passive: false });
    listen("pointerdown", this.#press);
    listen("pointermove", this.#move);
    listen("click", this.#click, { capture: true });
    listen("dblclick", this.#doubleClick);
    listen("keydown", this.#key);
    this.onswap = () => this.#redrawn();
    this.onscroll = () => (this.#lastScroll = performance.now());
    this.onrelease = (event) => this.#release(event);
    document.addEventListener("htmx:after:swap", this.onswap);
    addEventListener("scroll", this.onscroll, { passive: true });
    for (const type of RELEASES) addEventListener(type, this.onrelease); // anywhere: a hand may leave the picture
  }

  disconnectedCallback() {
    document.removeEventListener("htmx:after:swap", this.onswap);
    removeEventListener("scroll", this.onscroll);
    for (const type of RELEASES) removeEventListener(type, this.onrelease);
  }

  /** Shows `days` days with `pivot` (a fraction of the picture) kept in place, moved by `by` of them. */
  zoom(factor, pivot = 0.5, by = 0) {
    const { first, days } = this.#view;
    const whole = this.#whole;
    const wanted = Math.max(1, Math.min(whole.days, days * factor));
    const from = first + (days - wanted) * pivot + by * wanted;
    this.#view = { first: Math.max(whole.first, Math.min(from, whole.first + whole.days - wanted)), days: wanted };
    this.#follow();
    this.#askSoon();
  }

  /** Moves to where an ISO day is in the middle, unless it is in sight. */
  reveal(iso) {
    const { first, days } = this.#view;
    const day = dayOf(iso);
    if (day < first || day >= first + days) this.zoom(1, 0.5, (day - first) / days - 0.5);
  }

  get #lanes() {
    return this.querySelector("#lanes");
  }

  get #whole() {
    return this.#stretch("wholeFirst", "wholeLast");
  }

  #stretch(first, last) {
    const from = dayOf(this.dataset[first]);
    return { first: from, days: dayOf(this.dataset[last]) - from + 1 };
  }

  #read() {
    this.#seen = this.#stretch("first", "last");
    this.#places = [...this.querySelectorAll("li")].map((mark) => {
      const [, at, part] = /\bx(\d+) f(\d+)/.exec(mark.className);
      const [, width, rest] = /\bw(\d+) v(\d+)/.exec(mark.className) ?? [0, 0, 0];
      return [mark, (Number(at) + part / 100) / 100, (Number(width) + rest / 100) / 100];
    });
  }

  /** Where a point of the screen lies in the picture, from 0 to 1 in reading direction. */
  #fraction(x) {
    return Math.max(0, Math.min(1, this.#unbounded(x)));
  }

  #unbounded(x) {
    const fraction = (x - this.#box.left) / this.#box.width;
    return isRightToLeft() ? 1 - fraction : fraction;
  }

  get #box() {
    return this.querySelector(".ticks ol").getBoundingClientRect();
  }

  /** Moves every mark to where it stands by now: transforms, so that nothing is laid out anew. */
  #follow() {
    const zoom = this.#seen.days / this.#view.days;
    const shift = (this.#view.first - this.#seen.first) / this.#seen.days;
    const width = this.#box.width * (isRightToLeft() ? -1 : 1);
    if (!this.#isMoved) this.#hold("none", "clip");
    this.#isMoved = true;
    for (const [mark, at, long] of this.#places) {
      mark.style.transform = `translateX(${((at - shift) * zoom - at) * width}px)`;
      if (long) mark.style.inlineSize = `${long * zoom * 100}%`;
    }
    this.dispatchEvent(new Event("isnad:moved"));
  }

  /** While a hand moves the marks nothing else does, and what leaves the picture is not seen. */
  #hold(transition, overflow) {
    for (const [mark] of this.#places) mark.style.transition = transition;
    for (const row of this.querySelectorAll("ol")) row.style.overflow = overflow;
  }

  #askSoon() {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#ask(), QUIET);
  }

  async #ask() {
    if (this.#isAsking || this.#pointers.size) return this.#askSoon();
    const { first, days } = this.#view;
    const whole = this.#whole;
    const isWhole = days >= whole.days - 0.5;
    this.#timer = 0;
    this.#isAsking = true;
    try {
      await askForWindow(this.dataset.part, isWhole ? "" : windowOf(first, first + days - 1));
    } finally {
      this.#isAsking = false;
    }
  }

  /** The picture has been drawn anew: a gesture that goes on goes on from here. */
  #redrawn() {
    if (!this.isConnected) return;
    for (const [mark] of this.#places) mark.removeAttribute("style");
    this.#read();
    if (this.#timer || this.#pointers.size) {
      this.#isMoved = false;
      return this.#follow();
    }
    this.#view = { ...this.#seen };
    if (this.#isMoved) this.#settle();
    if (document.activeElement === document.body && this.hadFocus) this.#lanes.focus({ preventScroll: true });
  }

  /** Where a hand has brought the marks they stay: they do not glide there once more. */
  #settle() {
    this.#hold("none", "");
    requestAnimationFrame(() => requestAnimationFrame(() => {
      this.#hold("", "");
      this.#isMoved = false;
    }));
  }

  #wheel(event) {
    const now = performance.now();
    const isScrolling = now - this.#lastScroll < SAME_SCROLL && !event.ctrlKey;
    const step = event.deltaMode ? 16 : 1;
    const sideways = Math.abs(event.deltaX) > Math.abs(event.deltaY) ? event.deltaX : event.shiftKey ? event.deltaY : 0;
    const isAtWhole = this.#view.days >= this.#whole.days - 0.5;
    // Turning outwards when all is shown scrolls the page, as does a turn that began as scrolling.
    if (isScrolling || (!sideways && event.deltaY > 0 && isAtWhole && !event.ctrlKey)) return;
    event.preventDefault();
    if (sideways) {
      const part = (sideways * step) / this.#lanes.clientWidth;
      this.zoom(1, 0.5, isRightToLeft() ? -part : part);
    } else {
      this.zoom(Math.exp(event.deltaY * step * (event.ctrlKey ? 0.01 : 0.002)), this.#fraction(event.clientX));
    }
  }

  #press(event) {
    if (event.button || !event.target.closest("#lanes")) return;
    this.#wasDragged = false;
    this.#pointers.set(event.pointerId, event.clientX);
    this.#start = null;
  }

  #move(event) {
    if (!this.#pointers.has(event.pointerId)) return;
    this.#start ??= { xs: new Map(this.#pointers), view: { ...this.#view } };
    this.#pointers.set(event.pointerId, event.clientX);
    const begun = [...this.#start.xs.values()];
    const here = [...this.#pointers.values()];
    if (begun.length !== here.length) return void (this.#start = null);
    if (!this.#wasDragged && here.length === 1 && Math.abs(here[0] - begun[0]) < DRAG) return;
    if (!this.#wasDragged) this.setPointerCapture(event.pointerId);
    this.#wasDragged = true;
    this.#drag(begun, here);
  }

  /** Keeps the days that were under the pointers when they came down under them. */
  #drag(begun, here) {
    const [from, to] = [begun, here].map((xs) => xs.map((x) => this.#unbounded(x)));
    const width = (fractions) => Math.max(0.02, Math.abs(fractions[0] - fractions.at(-1)));
    const middle = (fractions) => (fractions[0] + fractions.at(-1)) / 2;
    this.#view = { ...this.#start.view };
    const factor = here.length > 1 ? width(from) / width(to) : 1;
    this.zoom(factor, middle(from), 0);
    this.zoom(1, 0.5, middle(from) - middle(to));
  }

  #release(event) {
    this.#pointers.delete(event.pointerId);
    this.#start = null;
  }

  /** The end of a drag is no click; a click on a group opens its window. */
  #click(event) {
    const group = event.target.closest("a[data-part]");
    if (!this.#wasDragged && (!group || isForTheBrowser(event))) return;
    event.preventDefault();
    event.stopPropagation();
    if (!this.#wasDragged) askForAxis(group.dataset.part);
    this.#wasDragged = false;
  }

  #doubleClick(event) {
    if (!event.target.closest("#lanes") || event.target.closest("a")) return;
    this.zoom(event.shiftKey ? 2 : 0.5, this.#fraction(event.clientX));
  }

  #key(event) {
    this.hadFocus = true;
    if (event.ctrlKey || event.metaKey || event.altKey || !event.target.closest("#lanes")) return;
    const later = isRightToLeft() ? "ArrowLeft" : "ArrowRight";
    const earlier = isRightToLeft() ? "ArrowRight" : "ArrowLeft";
    const mark = event.target.closest("li");
    const pivot = mark ? this.#fraction(mark.getBoundingClientRect()[isRightToLeft() ? "right" : "left"]) : 0.5;
    const far = this.#whole.days;
    const does = {
      [later]: [1, 0.5, 0.2], [earlier]: [1, 0.5, -0.2], PageDown: [1, 0.5, 1], PageUp: [1, 0.5, -1],
      Home: [1, 0.5, -far], End: [1, 0.5, far], "+": [0.5, pivot], "=": [0.5, pivot], "-": [2, pivot],
    }[event.key];
    if (!does) return;
    event.preventDefault();
    this.zoom(...does);
  }
}

customElements.define("isnad-axis", IsnadAxis);
