"""The only modules that know a site engine: `mkdocs` (MkDocs and Material) and `stapel` (a folder for any other)."""
