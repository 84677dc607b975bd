# want time n log n
# want space n
# kind function
def merge(intervals):
    out = []
    for s, e in sorted(intervals, key=lambda i: i[0]):
        if out and s <= out[-1][1]:
            out[-1][1] = max(out[-1][1], e)
        else:
            out += [[s, e]]
    return out
