"""Which date an event takes: of those in its clause the one that is its own, else one that was told before."""
