"""The command line: reads the call, runs one command, decides the exit code."""
