"""What the clients ask of the services, told by the clients themselves."""
