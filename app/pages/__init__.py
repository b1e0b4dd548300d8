"""HTTP: handlers of a few lines that read, ask once and render."""
