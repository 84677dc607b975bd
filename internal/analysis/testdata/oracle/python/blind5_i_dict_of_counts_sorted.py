# want time n log n
# want space n
# kind function
def topKFrequent(words, k):
    count = {}
    for w in words:
        count[w] = 1 + count.get(w, 0)
    return sorted(count, key=lambda w: (-count[w], w))[:k]
