# want time n
# want space 1
class Solution:
    def leastInterval(self, tasks, n):
        c = Counter(tasks)
        m = max(c.values())
        k = sum(v == m for v in c.values())
        return max(len(tasks), (m - 1) * (n + 1) + k)
