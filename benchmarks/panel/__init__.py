"""The built panel in a browser: what it weighs, its opening, its answer to a tap, how a long list scrolls."""
