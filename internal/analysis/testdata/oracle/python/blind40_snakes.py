# kind function
# want time n^2
# want space n^2
from collections import deque
class Solution:
    def snakesAndLadders(self, board):
        n = len(board)
        flat = [0]
        d = 1
        for row in reversed(board):
            flat.extend(row[::d])
            d = -d
        dist = {1: 0}
        q = deque([1])
        while q:
            x = q.popleft()
            if x == n * n: return dist[x]
            for y in range(x + 1, min(x + 6, n * n) + 1):
                t = flat[y] if flat[y] != -1 else y
                if t not in dist:
                    dist[t] = dist[x] + 1
                    q.append(t)
        return -1
