# kind stdin
# want time n
# want space n
n = input()
c = sum(ch in '47' for ch in n)
print("YES" if c in (4, 7) else "NO")
