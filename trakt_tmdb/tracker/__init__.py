"""The views a person thinks in, and the writes they make."""
