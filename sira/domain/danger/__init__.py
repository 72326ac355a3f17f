"""Reading a message for danger signs: pure rules, no model, no network, in every state of a conversation."""
