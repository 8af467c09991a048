"""What is published: the library's wheel and sdist, and the integration's zip."""
