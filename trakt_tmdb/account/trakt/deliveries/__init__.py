"""How each kind of action reaches Trakt, exactly once, and how it is taken back."""
