# want time n^2
# want space n^2
# kind stdin
n, m, k = map(int, input().split())
g = [list(input()) for _ in range(n)]
si = sj = 0
free = 0
for i in range(n):
    for j in range(m):
        if g[i][j] == '.':
            free += 1
            si, sj = i, j
keep = free - k
st = [(si, sj)]
seen = {(si, sj)}
while st and keep > 0:
    i, j = st.pop()
    g[i][j] = 'o'
    keep -= 1
    for a, b in ((i+1, j), (i-1, j), (i, j+1), (i, j-1)):
        if 0 <= a < n and 0 <= b < m and g[a][b] == '.' and (a, b) not in seen:
            seen.add((a, b))
            st.append((a, b))
print('\n'.join(''.join(r).replace('.', 'X').replace('o', '.') for r in g))
