# want time n
# want space n
# kind stdin
for _ in [0] * int(input()):
    n = int(input())
    s = input()
    c = 0
    for a, b in zip(s, s[1:]):
        c += a != b
    print(c)
