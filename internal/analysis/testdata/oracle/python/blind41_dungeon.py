# kind function
# want time n^2
# want space n
class Solution:
    def calculateMinimumHP(self, d):
        n = len(d[0])
        need = [float('inf')] * (n - 1) + [1]
        for row in d[::-1]:
            for j in range(n)[::-1]:
                need[j] = max(min(need[j:j+2]) - row[j], 1)
        return need[0]
