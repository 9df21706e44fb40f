"""What is made of the collection: pages, paper, open data, search. Pure functions; no engine, nothing written."""
