# want time n^2
# want space n
# kind stdin
n, t = map(int, input().split())
can = {0}
ok = [False] * (t + 1)
ok[0] = True
for x in map(int, input().split()):
    for s in range(t, x - 1, -1):
        if ok[s - x]:
            ok[s] = True
print("YES" if ok[t] else "NO")
