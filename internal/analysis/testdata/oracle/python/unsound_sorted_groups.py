# want time n log n
# want space n
# entry sorts3
def sorts3(n, key):
    groups = {}
    for i in range(n):
        groups.setdefault(key(i), []).append(i)
    for g in groups.values():
        g.sort()
