# want time n^2
# want space n
# kind stdin
n = int(input())
q = list(range(n))
while len(q) > 1:
    q.append(q.pop(0))
    q.pop(0)
print(q[0])
