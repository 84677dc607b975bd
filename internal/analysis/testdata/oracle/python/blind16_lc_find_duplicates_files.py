# want time n
# want space n
def find_duplicate(paths):
    groups = {}
    for line in paths:
        root, *files = line.split(' ')
        for f in files:
            name, _, content = f.partition('(')
            groups.setdefault(content, []).append(root + '/' + name)
    return [g for g in groups.values() if len(g) > 1]
