# want time n^3
# want space n
# kind stdin
n, k = map(int, input().split())
q = list(range(1, n + 1))
last = 0
while len(q) > 1:
    for _ in range(k - 1):
        q.append(q.pop(0))
    q.pop(0)
print(q[0])
