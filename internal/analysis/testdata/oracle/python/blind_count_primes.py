# want time n log n
# want space n
class Solution:
    def countPrimes(self, n):
        if n < 3: return 0
        isp = [True] * n
        isp[0] = isp[1] = False
        p = 2
        while p * p < n:
            if isp[p]:
                for m in range(p * p, n, p):
                    isp[m] = False
            p += 1
        return sum(isp)
