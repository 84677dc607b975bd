# want time n
# want space n
# kind stdin
s, t = input().split()
print("YES" if len(s) == len(t) and t in s + s else "NO")
