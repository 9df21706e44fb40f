"""Measurements, run by hand: `python -m kennisbank.benchmarks.controle`. Nothing else imports these."""
