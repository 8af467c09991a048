"""What one person watched and wants, and what they did about it."""
