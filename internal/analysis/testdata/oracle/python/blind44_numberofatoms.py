# kind function
# want time n^2
# want space n
from collections import Counter
class Solution:
    def countOfAtoms(self, f):
        i, n = 0, len(f)
        st = [Counter()]
        while i < n:
            if f[i] == '(':
                st.append(Counter())
                i += 1
            elif f[i] == ')':
                i += 1
                j = i
                while i < n and f[i].isdigit(): i += 1
                k = int(f[j:i] or 1)
                top = st.pop()
                for a, c in top.items(): st[-1][a] += c * k
            else:
                j = i
                i += 1
                while i < n and f[i].islower(): i += 1
                a = f[j:i]
                j = i
                while i < n and f[i].isdigit(): i += 1
                st[-1][a] += int(f[j:i] or 1)
        return ''.join(a + (str(c) if c > 1 else '') for a, c in sorted(st[0].items()))
