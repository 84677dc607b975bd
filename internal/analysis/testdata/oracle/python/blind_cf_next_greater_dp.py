# want time n
# want space n
# kind stdin
import sys
input = sys.stdin.readline
n = int(input())
h = list(map(int, input().split()))
nxt = [n] * n
st = []
for i in range(n - 1, -1, -1):
    while st and h[st[-1]] <= h[i]:
        st.pop()
    if st:
        nxt[i] = st[-1]
    st.append(i)
dp = [0] * (n + 1)
for i in range(n - 1, -1, -1):
    dp[i] = 1 + dp[nxt[i]]
print(*dp[:n])
