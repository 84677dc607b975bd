from typing import List, Optional
from functools import lru_cache
import collections, heapq as hq


class Solution:
    MOD = 10**9 + 7

    def twoSum(self, nums: List[int], target: int) -> List[int]:
        seen = {}
        for i, x in enumerate(nums):
            if target - x in seen:
                return [seen[target - x], i]
            seen[x] = i
        return []

    def maxDepth(self, root: Optional[TreeNode]) -> int:
        if not root:
            return 0
        return 1 + max(self.maxDepth(root.left), self.maxDepth(root.right))

    def climb(self, n: int) -> int:
        @lru_cache(None)
        def dp(i):
            if i <= 1:
                return 1
            return dp(i - 1) + dp(i - 2)

        return dp(n)

    def islands(self, grid: List[List[str]]) -> int:
        rows, cols = len(grid), len(grid[0])
        count = 0

        def dfs(r, c):
            if r < 0 or c < 0 or r >= rows or c >= cols or grid[r][c] != "1":
                return
            grid[r][c] = "0"
            for dr, dc in ((0, 1), (1, 0), (0, -1), (-1, 0)):
                dfs(r + dr, c + dc)

        for r in range(rows):
            for c in range(cols):
                if grid[r][c] == "1":
                    dfs(r, c)
                    count += 1
        return count

    def smallest(self, nums: List[int], k: int) -> int:
        heap = []
        for x in nums:
            hq.heappush(heap, -x)
            while len(heap) > k:
                hq.heappop(heap)
        return -heap[0]

    def permute(self, nums):
        out, used = [], set()

        def back(path):
            nonlocal used
            if len(path) == len(nums):
                out.append(path[:])
                return
            for x in nums:
                if x in used:
                    continue
                used.add(x)
                path.append(x)
                back(path)
                path.pop()
                used.remove(x)

        back([])
        return out


class LRU(collections.OrderedDict):
    def __init__(self, capacity: int):
        super().__init__()
        self.capacity = capacity
        self.hits: int = 0

    @property
    def full(self) -> bool:
        return len(self) >= self.capacity

    def get(self, key):
        if key not in self:
            return -1
        self.hits += 1
        self.move_to_end(key)
        return self[key]

    @staticmethod
    def of(n):
        return LRU(n)


def handler(event, context):
    return {"n": len(event["items"]), "full": LRU.of(3).full}
