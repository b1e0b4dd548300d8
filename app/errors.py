"""The few things that can go wrong, named for the reader; each message carries the value and the way out."""


class IsnadError(Exception):
    """Anything that Isnad raises on purpose: the message is fit to be read by a person."""


class BadDate(IsnadError, ValueError):
    """A text that is not a date in EDTF."""


class UnreadableText(IsnadError):
    """A file that is not an article we can read: binary, empty, too large, or in another language."""
