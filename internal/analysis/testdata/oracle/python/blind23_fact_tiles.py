# kind function
# want time n!
class Solution:
    def numTilePossibilities(self, tiles: str) -> int:
        seen = set()
        def dfs(path, rest):
            if path:
                seen.add(path)
            for i in range(len(rest)):
                dfs(path + rest[i], rest[:i] + rest[i + 1:])
        dfs('', tiles)
        return len(seen)
