# want time n
# want space n
class Solution:
    def nthUglyNumber(self, n):
        u = [1]
        a = b = c = 0
        while len(u) < n:
            x = min(u[a] * 2, u[b] * 3, u[c] * 5)
            u.append(x)
            if x == u[a] * 2: a += 1
            if x == u[b] * 3: b += 1
            if x == u[c] * 5: c += 1
        return u[-1]
