# want time n log n
# want space n log n
# kind stdin
N, K = map(int, input().split())
A = [int(x) - 1 for x in input().split()]
LOG = K.bit_length()
dbl = [A]
for _ in range(LOG):
    p = dbl[-1]
    dbl.append([p[p[i]] for i in range(N)])
cur = 0
for b in range(LOG):
    if K >> b & 1:
        cur = dbl[b][cur]
print(cur + 1)
