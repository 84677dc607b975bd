# want time n log n
# want space n
# kind stdin
n = int(input())
a = list(map(int, input().split()))
print(sorted(a)[n // 2])
