# want time n^2
# want space n^2
# kind stdin
n, m = map(int, input().split())
g = [list(input().strip()) for _ in range(n)]
def dfs(sr, sc):
    st = [(sr, sc)]
    g[sr][sc] = '#'
    while st:
        r, c = st.pop()
        for a, b in ((r + 1, c), (r - 1, c), (r, c + 1), (r, c - 1)):
            if 0 <= a < n and 0 <= b < m and g[a][b] == '.':
                g[a][b] = '#'
                st.append((a, b))
k = 0
for i in range(n):
    for j in range(m):
        if g[i][j] == '.':
            dfs(i, j)
            k += 1
print(k)
