# want time n^2
# want space n^2
def diagonal(mat):
    m, n = len(mat), len(mat[0])
    d = {}
    for i in range(m):
        for j in range(n):
            d.setdefault(i + j, []).append(mat[i][j])
    res = []
    for k in range(m + n - 1):
        res += d[k][::-1] if k % 2 == 0 else d[k]
    return res
