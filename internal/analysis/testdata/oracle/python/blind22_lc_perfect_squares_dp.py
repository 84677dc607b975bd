# kind function
# want time n log n
# want space n
class Solution:
    def bulbSwitch(self, n: int) -> int:
        f = [inf] * (n + 1)
        f[0] = 0
        for i in range(1, n + 1):
            j = 1
            while j * j <= i:
                f[i] = min(f[i], f[i - j * j] + 1)
                j += 1
        return f[n]
