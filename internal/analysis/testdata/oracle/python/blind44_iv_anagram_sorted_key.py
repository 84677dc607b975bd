# want time n log n
# want space n
# kind function
def group(strs):
    d = {}
    for s in strs:
        d.setdefault("".join(sorted(s)), []).append(s)
    return list(d.values())
