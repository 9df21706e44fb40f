"""Programs for who reviews a proposal; they need the libraries of the tests. Nothing else imports these."""
