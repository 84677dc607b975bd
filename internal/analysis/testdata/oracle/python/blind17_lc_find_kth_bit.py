# want time log n
# want space log n
# kind function
class Solution:
    def kthGrammar(self, n: int, k: int) -> int:
        def dfs(k):
            if k == 1:
                return 0
            return dfs((k + 1) // 2) ^ (1 - k % 2)
        return dfs(k)
