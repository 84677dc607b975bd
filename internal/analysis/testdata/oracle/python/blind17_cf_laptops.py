# want time n log n
# want space n
# kind stdin
n = int(input())
l = []
for i in range(n):
    l.append(list(map(int, input().split())))
l.sort()
for i in range(n - 1):
    if l[i][1] > l[i + 1][1]:
        print("Happy Alex")
        break
else:
    print("Poor Alex")
