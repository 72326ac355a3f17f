"""What people asking can reach: the chat API, the web chat, the landing page. No session, no cookie."""
