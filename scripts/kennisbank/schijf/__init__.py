"""The disk: writing whole or not at all, only where it is ours, and putting a finished folder in its place."""
