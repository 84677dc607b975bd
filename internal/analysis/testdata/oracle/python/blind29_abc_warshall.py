# want time n^3
# want space n^2
# kind stdin
import sys
sys.setrecursionlimit(10**7)
def I(): return int(sys.stdin.readline())
def LI(): return list(map(int, sys.stdin.readline().split()))
def main():
    n, m = LI()
    d = [[10**18] * n for _ in range(n)]
    for i in range(n): d[i][i] = 0
    for _ in range(m):
        a, b, c = LI()
        d[a-1][b-1] = min(d[a-1][b-1], c)
    for k in range(n):
        for i in range(n):
            for j in range(n):
                d[i][j] = min(d[i][j], d[i][k] + d[k][j])
    print(max(max(r) for r in d))
main()
