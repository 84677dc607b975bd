# want time n log n
# want space 1
# kind stdin
N, A, B = map(int, input().split())
ans = 0
for i in range(1, N + 1):
    s = 0
    t = i
    while t:
        s += t % 10
        t //= 10
    if A <= s <= B:
        ans += i
print(ans)
