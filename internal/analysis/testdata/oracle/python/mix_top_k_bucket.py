# want time n
# want space n
# kind function
from collections import Counter
class Solution:
    def topK(self, nums: List[int], k: int) -> List[int]:
        freq = [[] for _ in range(len(nums) + 1)]
        for v, c in Counter(nums).items():
            freq[c].append(v)
        res = []
        for i in range(len(freq) - 1, 0, -1):
            for v in freq[i]:
                res.append(v)
                if len(res) == k:
                    return res
        return res
