# kind function
# want time 2^n
# want space 2^n
class Solution:
    def countArrangement(self, n: int) -> int:
        f = [0] * (1 << n)
        f[0] = 1
        for i in range(1 << n):
            k = i.bit_count()
            for j in range(1, n + 1):
                if i >> (j - 1) & 1 and (j % k == 0 or k % j == 0):
                    f[i] += f[i ^ (1 << (j - 1))]
        return f[-1]
