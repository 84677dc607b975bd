# want time n log n
# want space n
# kind stdin
n, *a = map(int, open(0).read().split())
a.sort(reverse=True)
print(sum(a[::2]) - sum(a[1::2]))
