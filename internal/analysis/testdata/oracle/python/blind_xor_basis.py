# want time n
# want space 1
# kind stdin
n = int(input())
basis = [0] * 60
for x in map(int, input().split()):
    for b in range(59, -1, -1):
        if not (x >> b) & 1:
            continue
        if basis[b]:
            x ^= basis[b]
        else:
            basis[b] = x
            break
print(2 ** sum(1 for b in basis if b))
