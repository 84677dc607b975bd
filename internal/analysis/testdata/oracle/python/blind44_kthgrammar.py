# kind function
# want time log n
# want space log n
class Solution:
    def kthGrammar(self, n, k):
        if n == 1: return 0
        return self.kthGrammar(n - 1, (k + 1) // 2) ^ (k % 2 == 0)
