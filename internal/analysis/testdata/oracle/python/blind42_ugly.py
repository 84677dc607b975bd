# kind function
# want time n
# want space n
class Solution:
    def nthUglyNumber(self, n):
        u = [1]
        i = j = k = 0
        while len(u) < n:
            x = min(u[i] * 2, u[j] * 3, u[k] * 5)
            u.append(x)
            if x == u[i] * 2: i += 1
            if x == u[j] * 3: j += 1
            if x == u[k] * 5: k += 1
        return u[-1]
