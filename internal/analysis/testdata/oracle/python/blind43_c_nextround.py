# kind stdin
# want time n
# want space n
n, k = map(int, input().split())
a = list(map(int, input().split()))
print(sum(x >= max(1, a[k-1]) for x in a))
