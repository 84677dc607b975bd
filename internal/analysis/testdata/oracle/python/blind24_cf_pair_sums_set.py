# want time n^2
# want space n^2
# kind stdin
n = int(input())
a = list(map(int, input().split()))
s = set()
for i in range(n):
    for j in range(i + 1, n):
        s.add(a[i] + a[j])
print(len(s))
