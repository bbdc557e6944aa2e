"""One self-contained HTML page to look at facts with: articles, a table, a graph and a timeline.

From records to the page:

    inputs -> collection -> texts -> data -> page
    units     records        article   compact   HTML with its
              by article     texts     rows      scripts and styles
"""
