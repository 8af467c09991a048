"""The same library read by us and by pytrakt: at the start, when nothing changed, after a change."""
