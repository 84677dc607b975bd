# want time n
# want space n
# kind stdin
n, m = map(int, input().split())
adj = [set() for _ in range(n + 1)]
for _ in range(m):
    u, v = map(int, input().split())
    adj[u].add(v)
    adj[v].add(u)
left = set(range(1, n + 1))
c = 0
while left:
    c += 1
    st = [left.pop()]
    while st:
        x = st.pop()
        for y in adj[x]:
            if y in left:
                left.remove(y)
                st.append(y)
print(c)
