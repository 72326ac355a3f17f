"""The modern core of Sira: domain, use cases and adapters. No web framework, no Rasa."""
