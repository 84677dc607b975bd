# want time 1
# want space 1
# kind stdin
a = input()
b = input()
x, y = ord(a[0]) - 97, int(a[1]) - 1
p, q = ord(b[0]) - 97, int(b[1]) - 1
mv = [(1, 2), (2, 1), (-1, 2), (-2, 1), (1, -2), (2, -1), (-1, -2), (-2, -1)]
c = 0
for i in range(8):
    for j in range(8):
        if i == x or j == y:
            continue
        ok = True
        for dx, dy in mv:
            if (i + dx, j + dy) in ((x, y), (p, q)):
                ok = False
        if ok and (i, j) != (p, q):
            c += 1
print(c)
