# want time n
# want space n
# kind stdin
t = int(input())
res = []
for _ in range(t):
    n = int(input())
    a = list(map(int, input().split()))
    res.append(max(a) - min(a))
for r in res:
    print(r)
