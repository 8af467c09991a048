"""Stands in for the noise suppressor."""


class AudioProcessor:
    """Never asked anything: the demo has no microphone."""
