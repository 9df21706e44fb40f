"""Run the command line as `python -m kennisbank`."""

from kennisbank.opdrachten import hoofd

raise SystemExit(hoofd())
