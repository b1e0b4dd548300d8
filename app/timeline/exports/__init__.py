"""Events as files: each module turns records into one format, a piece at a time, so that size does not matter."""
