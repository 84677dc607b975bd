# want time n log n
# want space n
n = int(input())
a = list(map(int, input().split()))
print(max(a))
a.sort()
print(a[1] - a[0])
