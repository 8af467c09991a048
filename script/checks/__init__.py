"""Checks of our own, beside the linters'."""
