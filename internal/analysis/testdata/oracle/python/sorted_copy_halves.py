# want time n log n
# want space n
def tree(keys):
    if not keys:
        return None
    keys = sorted(keys)
    mid = len(keys) // 2
    return (keys[mid], tree(keys[:mid]), tree(keys[mid + 1:]))
