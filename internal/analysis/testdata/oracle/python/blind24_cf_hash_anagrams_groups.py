# want time n log n
# want space n
# kind stdin
d = {}
for _ in range(int(input())):
    w = input().strip()
    k = ''.join(sorted(w))
    if k in d:
        d[k].append(w)
    else:
        d[k] = [w]
best = max(d.values(), key=len)
print(len(best))
