"""The console's pages, one subject a file. Each calls use cases and renders; none queries by itself."""
