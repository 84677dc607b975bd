# kind stdin
# want time n
# want space n
x = 0
for i in range(int(input())):
    if '+' in input(): x += 1
    else: x -= 1
print(x)
