# want time n
# want space n
# kind stdin
s = input()
print("YES" if s == s[::-1] else "NO")
