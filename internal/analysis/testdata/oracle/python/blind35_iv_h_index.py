# want time n
# want space n
# kind function
# entry hIndex
def hIndex(citations):
    n = len(citations)
    buckets = [0] * (n + 1)
    for c in citations:
        buckets[min(c, n)] += 1
    total = 0
    for i in range(n, -1, -1):
        total += buckets[i]
        if total >= i:
            return i
