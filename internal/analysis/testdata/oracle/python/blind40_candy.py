# kind function
# want time n
# want space n
class Solution:
    def candy(self, ratings: List[int]) -> int:
        n = len(ratings)
        c = [1] * n
        for i in range(1, n):
            if ratings[i] > ratings[i-1]:
                c[i] = c[i-1] + 1
        for i in reversed(range(n-1)):
            if ratings[i] > ratings[i+1] and c[i] <= c[i+1]:
                c[i] = c[i+1] + 1
        return sum(c)
