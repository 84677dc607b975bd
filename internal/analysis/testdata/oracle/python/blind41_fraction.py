# kind function
# want time n
# want space n
class Solution:
    def fractionToDecimal(self, n, d):
        if n == 0: return '0'
        res = []
        if (n < 0) != (d < 0): res.append('-')
        n, d = abs(n), abs(d)
        res.append(str(n // d))
        n %= d
        if not n: return ''.join(res)
        res.append('.')
        pos = {}
        while n:
            if n in pos:
                res.insert(pos[n], '(')
                res.append(')')
                break
            pos[n] = len(res)
            n *= 10
            res.append(str(n // d))
            n %= d
        return ''.join(res)
