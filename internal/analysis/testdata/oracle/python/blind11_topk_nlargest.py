# want time n log n
# want space n
import heapq
from collections import Counter
class Solution:
    def topKFrequent(self, words, k):
        cnt = Counter(words)
        return heapq.nsmallest(k, cnt, key=lambda w: (-cnt[w], w))
