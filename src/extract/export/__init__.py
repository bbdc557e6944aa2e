"""Triples in the formats of others: RDF, graphs, tables, databases. One file a format; docs/export.md describes them."""
