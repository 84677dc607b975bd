# want time n
# want space n
# kind stdin
import sys
def main():
    n, *a = map(int, sys.stdin.read().split())
    last = {}
    dp = [0] * (n + 1)
    for i, x in enumerate(a, 1):
        dp[i] = dp[i - 1]
        if x in last:
            dp[i] = max(dp[i], dp[last[x]] + i - last[x])
        last[x] = i
    print(dp[n])
main()
