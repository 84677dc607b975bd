# kind function
# want time 2^n
class Solution:
    def wordBreak(self, s: str, wordDict: List[str]) -> List[str]:
        def dfs(s):
            if not s:
                return [[]]
            res = []
            for i in range(1, len(s) + 1):
                if s[:i] in words:
                    for v in dfs(s[i:]):
                        res.append([s[:i]] + v)
            return res

        words = set(wordDict)
        ans = dfs(s)
        return [' '.join(v) for v in ans]
