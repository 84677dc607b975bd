"""Keep everything, for ever: memory grows until something stops it."""
kept = []
while True:
    kept.append(bytearray(1 << 20))
