"""The collection as open data: JSON, JSON-LD, CSV, and their schema."""
