"""A real Home Assistant for the demo and the end-to-end tests."""
