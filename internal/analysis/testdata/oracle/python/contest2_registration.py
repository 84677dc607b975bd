# want time n
# want space n
# kind stdin
from sys import stdin
db = {}
out = []
for _ in range(int(stdin.readline())):
    name = stdin.readline().strip()
    if name in db:
        out.append(name + str(db[name]))
        db[name] += 1
    else:
        db[name] = 1
        out.append("OK")
print("\n".join(out))
