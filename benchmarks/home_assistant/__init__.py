"""The integration in a real Home Assistant: how soon, how smooth, how big."""
