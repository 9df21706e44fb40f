"""The practice knowledge base: reads `praktijken/`, checks it and turns it into pages and data.

The parts, in the order in which a build uses them (see `laden.laad` and `paginas.alle_paginas`):

* `model`: what an entry may hold; the one definition from which all else derives.
* `lezen`: bytes to text, YAML nodes and Markdown trees, each with its place in the file.
* `controle`: mistakes as data, in Dutch.
* `collectie`: the loaded entries, which answer questions about each other.
* `paginas`: pages and data files, a pure function of the collection.
* `motor`: the only modules that know a site engine.
"""
