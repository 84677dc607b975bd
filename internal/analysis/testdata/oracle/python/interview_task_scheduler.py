# want time n
# want space n
# kind function
from collections import Counter, deque
import heapq
class Solution:
    def leastInterval(self, tasks: List[str], n: int) -> int:
        count = Counter(tasks)
        most = max(count.values())
        ties = sum(1 for v in count.values() if v == most)
        return max(len(tasks), (most - 1) * (n + 1) + ties)
