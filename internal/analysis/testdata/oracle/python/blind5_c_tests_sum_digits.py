# want time n
# want space n
# kind stdin
for _ in range(int(input())):
    s = input()
    t = 0
    for ch in s:
        t += int(ch)
    print(t)
