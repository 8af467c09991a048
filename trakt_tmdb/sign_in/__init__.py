"""What `trakt-tmdb login` and the environment sign in to: what is kept of it, and a tracker on that."""
