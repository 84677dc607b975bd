# want time 2^n
# want space n
# kind stdin
n, t = map(int, input().split())
w = list(map(int, input().split()))
best = 0
def go(i, s):
    global best
    if s > t:
        return
    if i == n:
        best = max(best, s)
        return
    go(i + 1, s + w[i])
    go(i + 1, s)
go(0, 0)
print(best)
