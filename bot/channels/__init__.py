"""Input channels: the gateway's, and no other."""
