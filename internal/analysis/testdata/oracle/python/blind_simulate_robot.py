# want time n
# want space n
# kind stdin
s = input()
x = y = 0
seen = {(0, 0)}
d = {'U': (0, 1), 'D': (0, -1), 'L': (-1, 0), 'R': (1, 0)}
for c in s:
    dx, dy = d[c]
    x += dx
    y += dy
    seen.add((x, y))
print(len(seen))
