# want time n log n
# want space n log n
# kind stdin
N, K = map(int, input().split())
A = [int(x) - 1 for x in input().split()]
L = 60
nxt = [A]
for k in range(N.bit_length()):
    p = nxt[-1]
    nxt.append([p[p[i]] for i in range(N)])
v = 0
for k in range(N.bit_length()):
    if K >> k & 1:
        v = nxt[k][v]
print(v + 1)
