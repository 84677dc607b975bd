# kind function
# want time n
# want space n
class Solution:
    def kthGrammar(self, n, k):
        if n == 1: return 0
        return self.kthGrammar(n - 1, (k + 1) // 2) ^ (k % 2 == 0)
