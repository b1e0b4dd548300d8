const AIR = 10; // px between the mark and what is told of it

/** Tells of an event beside its mark on the axis, in the words that its card in the list has. */
class IsnadPeek extends HTMLElement {
  #of = null;

  connectedCallback() {
    const axis = this.closest("isnad-axis");
    const listen = (type, handle, options) => axis.addEventListener(type, handle, options);
    listen("pointerover", (event) => event.pointerType === "mouse" && this.#show(markOf(event)));
    listen("pointerout", (event) => event.pointerType === "mouse" && markOf(event) !== document.activeElement && this.hide());
    listen("focusin", (event) => this.#show(markOf(event)));
    listen("focusout", () => this.hide());
    listen("isnad:moved", () => this.hide());
    listen("keydown", (event) => event.key === "Escape" && this.hide());
    // On a screen that is touched the first tap tells, the second goes there.
    listen("pointerdown", (event) => (this.wasTouched = event.pointerType === "touch" && markOf(event) !== this.#of));
    listen("click", (event) => this.#tap(event));
  }

  hide() {
    this.#of?.removeAttribute("aria-describedby");
    this.#of = null;
    this.hidden = true;
  }

  #tap(event) {
    const mark = markOf(event);
    if (!mark || !this.wasTouched) return;
    event.preventDefault();
    this.#show(mark);
  }

  #show(mark) {
    if (!mark || mark === this.#of) return;
    this.hide();
    const told = wordsOf(mark.dataset.event);
    if (!told.length) return;
    this.#of = mark;
    this.replaceChildren(...told);
    this.hidden = false;
    mark.setAttribute("aria-describedby", this.id);
    this.#place(mark.querySelector("i").getBoundingClientRect());
  }

  /** Above the mark or below it, wherever the window has more room; never over it. */
  #place(mark) {
    const axis = this.parentElement.getBoundingClientRect();
    const box = this.getBoundingClientRect();
    const isAbove = mark.top > innerHeight - mark.bottom;
    const left = Math.max(0, Math.min(mark.left + mark.width / 2 - axis.left - box.width / 2, axis.width - box.width));
    this.style.left = `${left}px`;
    this.style.top = `${(isAbove ? mark.top - AIR - box.height : mark.bottom + AIR) - axis.top}px`;
  }
}

function markOf(event) {
  return event.target.closest("a[data-event]");
}

/** Date, title, first quotation and its source, copied from the card of the event. */
function wordsOf(id) {
  const card = document.getElementById(id);
  const found = ["header", "h3", "figure.quotation blockquote", "figure.quotation figcaption"].map((part) => card?.querySelector(part));
  return found.filter(Boolean).map((part) => {
    const copy = part.cloneNode(true);
    for (const link of copy.querySelectorAll("a")) link.replaceWith(...link.childNodes);
    return copy;
  });
}

customElements.define("isnad-peek", IsnadPeek);
