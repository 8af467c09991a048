"""Lists for cards on a dashboard: each is a subentry of its account, and a sensor."""
