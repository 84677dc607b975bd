# want time n
# want space n
# kind stdin
I = lambda: list(map(int, input().split()))
n, m = I()
a = I()
b = I()
i = 0
for x in b:
    while i < n and a[i] <= x:
        i += 1
    print(i, end=' ')
