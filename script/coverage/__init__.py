"""Which of the services' operations the clients have methods for."""
