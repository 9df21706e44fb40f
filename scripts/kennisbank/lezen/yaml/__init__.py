"""YAML to values and their places, with every slip of an author as a finding."""
