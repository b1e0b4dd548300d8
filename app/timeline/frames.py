"""The HTML that puts a view of ours into another page."""

from html import escape

HEIGHT = 640
"""Of a frame before its contents say how tall they are, and where no script may."""


def snippet(base: str, code: str, query: str, title: str) -> str:
    """A frame, and the script that makes it as tall as its contents; `query` is that of `/{code}/embed`."""
    source = f"{base}/{code}/embed{query}"
    return (
        f'<iframe src="{escape(source)}" title="{escape(title)}" width="100%" height="{HEIGHT}" loading="lazy" '
        f'style="border:0"></iframe>\n<script src="{escape(base)}/embed.js" async></script>'
    )
