"""What helps people to contribute: the rules for the web form, new entries, mailed files, mending. Writes no pages."""
