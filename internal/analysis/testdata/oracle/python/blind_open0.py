# want time n log n
# want space n
# kind stdin
n, *a = map(int, open(0).read().split())
a.sort()
print(sum(x * i for i, x in enumerate(a)))
