# want time n^2
# want space n
# kind stdin
a = input()
b = input()
prev = [0] * (len(b) + 1)
for x in a:
    cur = [0]
    for j, y in enumerate(b):
        if x == y:
            cur.append(prev[j] + 1)
        else:
            cur.append(max(cur[-1], prev[j + 1]))
    prev = cur
print(prev[-1])
