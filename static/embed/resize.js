// For pages that embed a view of Isnad: makes each frame as tall as what it shows.
addEventListener("message", ({ data, source, origin }) => {
  if (data?.isnad !== "height" || !(data.height > 0)) return;
  for (const frame of document.querySelectorAll("iframe")) {
    if (frame.contentWindow === source && new URL(frame.src).origin === origin) frame.height = Math.min(data.height, 20000);
  }
});
