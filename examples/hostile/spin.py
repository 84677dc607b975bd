"""Never end."""
while True:
    pass
