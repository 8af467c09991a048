"""Stands in for the voice-activity detector."""


class MicroVad:
    """Never asked anything: the demo has no microphone."""
