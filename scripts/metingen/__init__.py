"""Measurements, run by hand: `python -m metingen.controle`; and what measurements and tests read results with."""
