# want time n log n
# want space n
# kind stdin
n = int(input())
a = [int(input()) for _ in range(n)]
rank = {v: i for i, v in enumerate(sorted(set(a)))}
for x in a:
    print(rank[x])
