# kind stdin
# want time n
# want space n
s = input()
print("YES" if "0000000" in s or "1111111" in s else "NO")
