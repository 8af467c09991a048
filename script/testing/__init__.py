"""How `./script/test` runs."""
