/** Steps from event to event: the list scrolls to it, the axis marks it. */
class IsnadSteps extends HTMLElement {
  connectedCallback() {
    this.onstep = (event) => this.#key(event);
    this.onfocus = (event) => event.target.closest?.("#events .card") && this.#mark(event.target.closest(".card"));
    this.addEventListener("click", (event) => this.step(Number(event.target.dataset.step)));
    this.onswap = () => this.current && this.#mark(document.getElementById(this.current));
    document.addEventListener("keydown", this.onstep);
    document.addEventListener("htmx:after:swap", this.onswap);
    document.addEventListener("focusin", this.onfocus);
  }

  disconnectedCallback() {
    document.removeEventListener("keydown", this.onstep);
    document.removeEventListener("htmx:after:swap", this.onswap);
    document.removeEventListener("focusin", this.onfocus);
  }

  /** Goes `by` events on from the one that has the focus, or that was last gone to. */
  step(by) {
    const cards = [...document.querySelectorAll("#events .card")];
    if (!by || !cards.length) return;
    const here = document.activeElement.closest?.(".card") ?? document.getElementById(this.current ?? markedEvent());
    const at = cards.indexOf(here);
    const card = cards[at < 0 ? (by > 0 ? 0 : cards.length - 1) : Math.max(0, Math.min(cards.length - 1, at + by))];
    card.querySelector("h3 a").focus({ preventScroll: true });
    card.scrollIntoView({ block: "center" });
    document.querySelector("isnad-axis").reveal(card.dataset.day);
    this.#mark(card);
  }

  #mark(card) {
    if (!card) return;
    this.current = card.id;
    for (const mark of document.querySelectorAll(".lane .current")) mark.classList.remove("current");
    document.getElementById(`mark-${card.id}`)?.classList.add("current");
  }

  #key(event) {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input, select, textarea")) return;
    const by = { j: 1, k: -1 }[event.key];
    if (by) this.step(by);
  }
}

/** The event whose mark on the axis has the focus. */
function markedEvent() {
  return document.activeElement?.dataset?.event ?? "";
}

customElements.define("isnad-steps", IsnadSteps);
