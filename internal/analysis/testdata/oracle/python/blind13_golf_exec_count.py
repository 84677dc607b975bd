# want time n log n
# want space n
# kind stdin
I = lambda: map(int, input().split())
n, m = I()
a = sorted(I())
b = sorted(I())
i = j = c = 0
while i < n and j < m:
    if abs(a[i] - b[j]) < 2:
        i += 1; j += 1; c += 1
    elif a[i] < b[j]:
        i += 1
    else:
        j += 1
print(c)
