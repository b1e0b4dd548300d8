"""The clauses that report a happening: event words and what they come to, status, parties, drafts."""

from app.extraction.events.finding import find

__all__ = ["find"]
