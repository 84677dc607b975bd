# want time n
# want space n
# kind function
def group(lines):
    groups = {}
    for line in lines:
        key, value = line.split(",", 1)
        groups.setdefault(key, []).append(value)
    return {k: len(v) for k, v in groups.items()}
