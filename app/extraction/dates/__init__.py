"""Date expressions in Arabic and English: found, anchored, and written as TIMEX3 and EDTF."""
