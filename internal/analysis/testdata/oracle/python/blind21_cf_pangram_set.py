# want time n
# want space n
# kind stdin
input()
print("YES" if len(set(input().lower())) == 26 else "NO")
