# want time n log n
# want space n
# kind stdin
n = int(input())
ev = []
for i in range(n):
    l, r = map(int, input().split())
    ev.append((l, 0, i))
    ev.append((r, 1, i))
ev.sort()
free = []
room = [0] * n
k = 0
for t, typ, i in ev:
    if typ == 0:
        if free:
            room[i] = free.pop()
        else:
            k += 1
            room[i] = k
    else:
        free.append(room[i])
print(k)
print(*room)
