"""Small files that processes share and that survive a power cut."""
