"""The loaded entries, which answer questions about each other. Built once; nothing changes afterwards."""
