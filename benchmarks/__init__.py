"""How fast the library is and how little it asks, each as a ratio to a peer or a floor of the same run."""
