"""Business rules: expression trees, compiled once to closures."""
