"""Run the command line as `python -m kennisbank`."""

from kennisbank.cli.opdrachten import hoofd

raise SystemExit(hoofd())
