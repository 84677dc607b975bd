# want time n
# want space n
# kind stdin
from collections import defaultdict
n = int(input())
g = defaultdict(set)
for _ in range(n - 1):
    a, b = map(int, input().split())
    g[a].add(b)
    g[b].add(a)
def far(s):
    seen = {s: 0}
    st = [s]
    last = s
    while st:
        u = st.pop()
        for v in g[u]:
            if v not in seen:
                seen[v] = seen[u] + 1
                st.append(v)
                if seen[v] > seen[last]:
                    last = v
    return last, seen[last]
a, _ = far(1)
b, d = far(a)
print(d)
