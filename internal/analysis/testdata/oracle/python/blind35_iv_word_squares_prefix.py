# want time n^2
# want space n
# kind function
# entry prefixMap
def prefixMap(words):
    table = {}
    for w in words:
        for i in range(len(w) + 1):
            table.setdefault(w[:i], []).append(w)
    return table
