# want time n
# want space n
def counting_sort(a, k):
    cnt = [0] * (k + 1)
    for x in a: cnt[x] += 1
    out = []
    for v, c in enumerate(cnt):
        out.extend([v] * c)
    return out
