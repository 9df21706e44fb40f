"""The one definition of what an entry may hold. Nothing here reads files or writes pages."""
