"""Markdown to a tree of what entries may hold, with places."""
