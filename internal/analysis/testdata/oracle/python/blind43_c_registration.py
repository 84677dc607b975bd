# kind stdin
# want time n
# want space n
d = {}
for _ in range(int(input())):
    s = input()
    if s in d:
        print(s + str(d[s]))
        d[s] += 1
    else:
        print("OK")
        d[s] = 1
