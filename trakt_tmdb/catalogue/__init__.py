"""What there is to watch: references, titles, airings."""
