# want time n
# want space n
# kind stdin
from sys import stdin
s = stdin.readline().strip()
t = stdin.readline().strip()
print("YES" if s == t[::-1] else "NO")
