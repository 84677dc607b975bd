# want time n
# want space n
# kind stdin
n, x = map(int, input().split())
a = list(map(int, input().split()))
pos = {}
for i, v in enumerate(a):
    if x - v in pos:
        print(pos[x - v] + 1, i + 1)
        break
    pos[v] = i
else:
    print("IMPOSSIBLE")
