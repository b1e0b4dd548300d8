/* <isnad-search>: makes the field of a search form a combobox with suggestions (WAI-ARIA 1.2, list autocomplete). */
class IsnadSearch extends HTMLElement {
  connectedCallback() {
    this.input = this.querySelector("input");
    this.list = this.querySelector("[role=listbox]");
    const attributes = { role: "combobox", "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": this.list.id };
    for (const [name, value] of Object.entries(attributes)) this.input.setAttribute(name, value);
    this.input.addEventListener("input", () => this.wait());
    this.input.addEventListener("keydown", (event) => this.key(event));
    this.addEventListener("focusout", (event) => this.contains(event.relatedTarget) || this.close());
    this.list.addEventListener("pointerdown", (event) => event.preventDefault());
  }

  wait() {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.suggest(), 120);
  }

  async suggest() {
    const typed = this.input.value.trim();
    this.asked?.abort();
    if (!typed) return this.close();
    this.asked = new AbortController();
    try {
      const answer = await fetch(`${this.dataset.suggest}?q=${encodeURIComponent(typed)}`, this.asked);
      if (answer.ok) this.show(await answer.text());
    } catch {
      /* Typing went on, or the line is down: the form still works. */
    }
  }

  show(html) {
    this.list.innerHTML = html;
    this.options = [...this.list.children];
    this.options.forEach((option, at) => (option.id = `${this.list.id}-${at}`));
    const any = this.options.length > 0 && this.contains(document.activeElement);
    this.list.hidden = !any;
    this.input.setAttribute("aria-expanded", any);
    this.choose(-1);
  }

  close() {
    clearTimeout(this.timer);
    this.asked?.abort();
    this.list.hidden = true;
    this.input.setAttribute("aria-expanded", "false");
    this.choose(-1);
  }

  choose(at) {
    this.at = at;
    this.options?.forEach((option, place) => option.setAttribute("aria-selected", place === at));
    const option = this.options?.[at];
    if (option) this.input.setAttribute("aria-activedescendant", option.id);
    else this.input.removeAttribute("aria-activedescendant");
    option?.scrollIntoView({ block: "nearest" });
  }

  key(event) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.isComposing || event.altKey) return;
    if (step && this.list.hidden) this.suggest();
    else if (step) {
      const places = this.options.length + 1;
      this.choose(((this.at + 1 + step + places) % places) - 1);
    } else if (event.key === "Escape" && !this.list.hidden) this.close();
    else if (event.key === "Enter" && this.at >= 0) this.options[this.at].click();
    else return;
    event.preventDefault();
  }
}
customElements.define("isnad-search", IsnadSearch);
