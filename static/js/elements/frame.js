/* Tells the page around an embedded view how tall the view is; static/js/embed.js listens there. */
if (window.parent !== window && document.documentElement.classList.contains("embedded")) {
  new ResizeObserver(() => {
    window.parent.postMessage({ isnad: "height", height: Math.ceil(document.documentElement.getBoundingClientRect().height) }, "*");
  }).observe(document.documentElement);
}
