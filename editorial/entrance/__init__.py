"""How a person comes to the desk: locked out, asked for a code, and shown out again."""
