# want time n^2
# want space n^2
# kind stdin
h, w = map(int, input().split())
s = [input() for _ in range(h)]
cnt = 0
for i in range(h):
    for j in range(w):
        if s[i][j] == '#':
            for di, dj in ((1, 0), (-1, 0), (0, 1), (0, -1)):
                ni, nj = i + di, j + dj
                if 0 <= ni < h and 0 <= nj < w and s[ni][nj] == '#':
                    cnt += 1
print(cnt // 2)
