# want time n
# want space n
# kind stdin
t = int(input())
for _ in range(t):
    s = input()
    p = input()
    i = j = 0
    while i < len(s) and j < len(p):
        if s[i] == p[j]:
            j += 1
        i += 1
    print("YES" if j == len(p) else "NO")
