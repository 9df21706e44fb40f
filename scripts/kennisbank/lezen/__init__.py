"""From bytes to values with their places. Readers collect findings; they never raise on input."""
