# want time n log n
# want space n
# kind stdin
n = int(input())
names = []
for _ in range(n):
    names.append(input())
for x in sorted(names):
    print(x)
