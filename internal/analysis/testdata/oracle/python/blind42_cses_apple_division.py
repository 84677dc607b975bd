# want time 2^n
# want space n
# kind stdin
n = int(input())
p = list(map(int, input().split()))
total = sum(p)
best = total
def go(i, s):
    global best
    if i == n:
        best = min(best, abs(total - 2 * s))
        return
    go(i + 1, s + p[i])
    go(i + 1, s)
go(0, 0)
print(best)
