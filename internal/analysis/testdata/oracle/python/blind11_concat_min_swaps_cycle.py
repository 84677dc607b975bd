# want time n log n
# want space n
# kind stdin
n = int(input())
a = list(map(int, input().split()))
order = sorted(range(n), key=a.__getitem__)
seen = [False] * n
swaps = 0
for i in range(n):
    j, size = i, 0
    while not seen[j]:
        seen[j] = True
        j = order[j]
        size += 1
    if size:
        swaps += size - 1
print(swaps)
