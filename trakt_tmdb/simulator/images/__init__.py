"""Pictures that the simulator draws by itself."""
