# want time n
# want space n
# kind stdin
bal = 0
ok = True
for c in input():
    if c == '(':
        bal += 1
    else:
        bal -= 1
    if bal < 0:
        ok = False
        break
print("Yes" if ok and bal == 0 else "No")
