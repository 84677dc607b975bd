# want time n^2
# want space n
# kind stdin
n = int(input())
a = list(map(int, input().split()))
seen = []
for x in a:
    if x not in seen:
        seen.append(x)
print(len(seen))
