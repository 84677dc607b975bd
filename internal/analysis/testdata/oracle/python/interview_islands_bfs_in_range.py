# want time n^2
# want space n^2
class Solution:
    def lakes(self, field: List[List[str]]) -> int:
        height, width = len(field), len(field[0])
        done = set()
        found = 0
        def flood(r, c):
            todo = deque()
            done.add((r, c))
            todo.append((r, c))
            while todo:
                y, x = todo.popleft()
                for dy, dx in [[1, 0], [-1, 0], [0, 1], [0, -1]]:
                    r, c = y + dy, x + dx
                    if r in range(height) and c in range(width) and field[r][c] == "w" and (r, c) not in done:
                        todo.append((r, c))
                        done.add((r, c))
        for r in range(height):
            for c in range(width):
                if field[r][c] == "w" and (r, c) not in done:
                    flood(r, c)
                    found += 1
        return found
