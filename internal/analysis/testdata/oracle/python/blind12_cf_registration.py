# want time n
# want space n
# kind stdin
n = int(input())
db = {}
for _ in range(n):
    name = input()
    if name in db:
        db[name] += 1
        print(name + str(db[name]))
    else:
        db[name] = 0
        print('OK')
