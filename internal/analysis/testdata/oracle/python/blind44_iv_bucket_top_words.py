# want time n log n
# want space n
# kind function
class Solution:
    def topKFrequent(self, words, k):
        cnt = collections.Counter(words)
        heap = [(-f, w) for w, f in cnt.items()]
        heapq.heapify(heap)
        return [heapq.heappop(heap)[1] for _ in range(k)]
