# kind function
# want time n log n
# want space n
from collections import defaultdict
class Solution:
    def accountsMerge(self, accounts):
        g = defaultdict(set)
        name = {}
        for a in accounts:
            for e in a[1:]:
                g[a[1]].add(e)
                g[e].add(a[1])
                name[e] = a[0]
        seen, out = set(), []
        for e in g:
            if e in seen: continue
            seen.add(e)
            st, comp = [e], []
            while st:
                u = st.pop()
                comp.append(u)
                for v in g[u]:
                    if v not in seen:
                        seen.add(v)
                        st.append(v)
            out.append([name[e]] + sorted(comp))
        return out
