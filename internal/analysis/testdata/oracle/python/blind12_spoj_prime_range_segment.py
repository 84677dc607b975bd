# want time n log n
# want space n
def segmented(lo, hi):
    limit = int(hi ** 0.5) + 1
    base = [True] * (limit + 1)
    primes = []
    for i in range(2, limit + 1):
        if base[i]:
            primes.append(i)
            for j in range(i * i, limit + 1, i):
                base[j] = False
    mark = [True] * (hi - lo + 1)
    for p in primes:
        start = max(p * p, (lo + p - 1) // p * p)
        for j in range(start, hi + 1, p):
            mark[j - lo] = False
    return [lo + i for i, ok in enumerate(mark) if ok and lo + i > 1]
