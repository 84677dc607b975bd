# want time n^2
# want space n^2
# kind stdin
import sys
def main():
    s = sys.stdin.readline().strip()
    t = sys.stdin.readline().strip()
    n, m = len(s), len(t)
    dp = [[0] * (m + 1) for _ in range(n + 1)]
    for i in range(n):
        row = dp[i + 1]
        prow = dp[i]
        for j in range(m):
            row[j + 1] = prow[j] + 1 if s[i] == t[j] else max(row[j], prow[j + 1])
    i, j = n, m
    res = []
    while i and j:
        if s[i - 1] == t[j - 1]:
            res.append(s[i - 1])
            i -= 1
            j -= 1
        elif dp[i - 1][j] >= dp[i][j - 1]:
            i -= 1
        else:
            j -= 1
    print(''.join(reversed(res)))
main()
