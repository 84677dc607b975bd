# want time n log n
# want space n
class Solution:
    def countBits(self, n: int) -> List[int]:
        res = []
        for i in range(n + 1):
            c = 0
            x = i
            while x:
                x &= x - 1
                c += 1
            res.append(c)
        return res
