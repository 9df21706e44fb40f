"""Search: turns the collection into an index that a browser can query without a server.

The parts, in the order in which they are used:

* `woordenlijsten`, `taal`: words of a text, their stems, and which words carry no meaning.
* `documenten`: what can be found, as plain texts with a weight per field.
* `handgeschreven`: the text of a page of `docs/`.
* `vertaling`: the questions that people ask for each of them, in the Dutch of the texts.
* `zoekindex`: documents, woordgroepen and questions to postings; `bestanden`: the index as files for the browser.
* `maken`: all of that in one call, for the site.

The browser's half stands in `overrides/assets/zoeken/`. `taal.js` there does what `taal` does here, and a
test holds them together. The measuring stick is `metingen.zoekvragen`. Nothing here knows pages, templates or the site engine.
"""
