"""The hotline console: pages for staff, rendered on the server, readable without JavaScript."""
