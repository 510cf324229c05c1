"""The catalogue as data, overlays of later law, and the two joined into editions."""
