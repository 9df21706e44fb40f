"""Findings as data: what one is, the table of codes, and how they are shown. Checks nothing."""
