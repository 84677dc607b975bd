# want time n^2
# want space n
# kind stdin
a = input()
b = input()
prev = list(range(len(b) + 1))
for i, ca in enumerate(a, 1):
    cur = [i]
    for j, cb in enumerate(b, 1):
        cur.append(min(prev[j] + 1, cur[-1] + 1, prev[j - 1] + (ca != cb)))
    prev = cur
print(prev[-1])
