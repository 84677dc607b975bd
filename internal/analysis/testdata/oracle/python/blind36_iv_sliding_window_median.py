# want time n log n
# want space n
# kind function
class Solution:
    def medianSlidingWindow(self, nums: List[int], k: int) -> List[float]:
        small, large = [], []
        d = defaultdict(int)
        for i in range(k):
            heappush(small, -nums[i])
        for i in range(k // 2):
            heappush(large, -heappop(small))
        res = [-small[0] if k & 1 else (large[0] - small[0]) / 2]
        for i in range(k, len(nums)):
            d[nums[i - k]] += 1
            balance = -1 if small and nums[i - k] <= -small[0] else 1
            if nums[i] <= -small[0]:
                balance += 1
                heappush(small, -nums[i])
            else:
                balance -= 1
                heappush(large, nums[i])
            if balance > 0:
                heappush(large, -heappop(small))
            if balance < 0:
                heappush(small, -heappop(large))
            while small and d[-small[0]] > 0:
                d[-small[0]] -= 1
                heappop(small)
            while large and d[large[0]] > 0:
                d[large[0]] -= 1
                heappop(large)
            res.append(-small[0] if k & 1 else (large[0] - small[0]) / 2)
        return res
