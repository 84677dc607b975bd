# want time n^2
# want space n
# kind stdin
n, q = map(int, input().split())
a = list(map(int, input().split()))
for _ in range(q):
    l, r = map(int, input().split())
    print(len(set(a[l - 1:r])))
