# want time n log n
# want space n
class Solution:
    def topKFrequent(self, nums, k):
        c = collections.Counter(nums)
        return heapq.nlargest(k, c.keys(), key=c.get)
