# want time n
# want space n
# kind stdin
n = int(input())
f = {1, 2}
a, b = 1, 2
while b < n:
    a, b = b, a + b
    f.add(b)
print(''.join('O' if i in f else 'o' for i in range(1, n + 1)))
