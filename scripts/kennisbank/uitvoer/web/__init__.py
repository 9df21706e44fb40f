"""Pages of the site from templates: HTML values, one function per kind of page. Knows no engine, writes nothing."""
