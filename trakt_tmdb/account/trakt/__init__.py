"""A person's account at Trakt."""
