# want time n
# want space n
def dedupe(items, key=lambda x: x):
    seen = set()
    out = []
    for it in items:
        k = key(it)
        if k in seen:
            continue
        seen.add(k)
        out.append(it)
    return out
