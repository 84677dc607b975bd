# want time n^2
# want space n^2
class Solution:
    def pacificAtlantic(self, heights):
        m, n = len(heights), len(heights[0])
        def walk(starts):
            seen = set(starts)
            stack = list(starts)
            while stack:
                r, c = stack.pop()
                for dr, dc in ((0,1),(1,0),(0,-1),(-1,0)):
                    x, y = r + dr, c + dc
                    if 0 <= x < m and 0 <= y < n and (x, y) not in seen and heights[x][y] >= heights[r][c]:
                        seen.add((x, y))
                        stack.append((x, y))
            return seen
        a = walk([(0, j) for j in range(n)] + [(i, 0) for i in range(m)])
        b = walk([(m-1, j) for j in range(n)] + [(i, n-1) for i in range(m)])
        return list(a & b)
