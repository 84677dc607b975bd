# want time n^2
def read_matrix(rows):
    return [list(map(int, r.split())) for r in rows]
def is_symmetric(m):
    n = len(m)
    for i in range(n):
        for j in range(n):
            if m[i][j] != m[j][i]:
                return False
    return True
if __name__ == '__main__':
    print(is_symmetric(read_matrix(["1 2", "2 1"])))
