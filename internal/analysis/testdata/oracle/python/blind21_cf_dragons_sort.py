# want time n log n
# want space n
# kind stdin
s, n = map(int, input().split())
d = sorted([tuple(map(int, input().split())) for _ in range(n)])
ok = True
for x, y in d:
    if s <= x:
        ok = False
        break
    s += y
print('YES' if ok else 'NO')
