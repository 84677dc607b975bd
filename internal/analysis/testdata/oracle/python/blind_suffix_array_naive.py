# want time n^2 log n
# want space n^2
# kind stdin
s = input()
sa = sorted(range(len(s)), key=lambda i: s[i:])
print(*sa)
