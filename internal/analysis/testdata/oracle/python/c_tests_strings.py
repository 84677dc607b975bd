# want time n
# kind stdin
for _ in range(int(input())):
    s = input()
    c = 0
    for ch in s:
        if ch == 'a':
            c += 1
    print(c)
