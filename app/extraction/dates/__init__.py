"""Date expressions in Arabic and English: found, anchored, and written as TIMEX3 and EDTF."""

from app.extraction.dates.finding import find

__all__ = ["find"]
