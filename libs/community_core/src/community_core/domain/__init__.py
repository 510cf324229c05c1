"""The bounded contexts of a community, one module each: entities, facts and guards."""
