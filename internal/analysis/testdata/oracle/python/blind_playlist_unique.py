# want time n
# want space n
# kind stdin
n = int(input())
k = list(map(int, input().split()))
last = {}
start = best = 0
for i, x in enumerate(k):
    if x in last and last[x] >= start:
        start = last[x] + 1
    last[x] = i
    best = max(best, i - start + 1)
print(best)
