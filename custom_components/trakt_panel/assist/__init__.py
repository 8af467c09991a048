"""What Assist may ask and write on the account of whoever speaks."""
