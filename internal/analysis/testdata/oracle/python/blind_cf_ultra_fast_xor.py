# want time n
# want space n
# kind stdin
a = input()
b = input()
print(''.join(str(int(x) ^ int(y)) for x, y in zip(a, b)))
