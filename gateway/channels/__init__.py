"""One channel each: what arrives becomes an Inbound, what leaves comes from the outbox. To add a channel, copy the nearest one."""
