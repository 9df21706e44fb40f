"""Measurements, run by hand: `python -m metingen.controle`. Nothing else imports these."""
