# want time 1
# want space 1
# kind stdin
w = int(input())
print("YES" if w > 2 and w % 2 == 0 else "NO")
