# kind stdin
# want time 1
# want space 1
w = int(input())
print("YES" if w > 2 and w % 2 == 0 else "NO")
