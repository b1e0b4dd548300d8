/* <isnad-copy>: shows its button, which copies the words of the element that `for` names, and says that it did. */
class IsnadCopy extends HTMLElement {
  connectedCallback() {
    const button = this.querySelector("button");
    if (!navigator.clipboard) return;
    button.hidden = false;
    button.addEventListener("click", async () => {
      const from = document.getElementById(this.getAttribute("for"));
      await navigator.clipboard.writeText(from.value ?? from.textContent.trim());
      this.querySelector("[role=status]").textContent = this.dataset.done;
    });
  }
}
customElements.define("isnad-copy", IsnadCopy);
