# want time n
# want space n
# kind function
def flatten(rows):
    return [c for row in rows for c in row]
