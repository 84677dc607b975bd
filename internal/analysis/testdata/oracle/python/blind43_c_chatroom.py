# kind stdin
# want time n
# want space n
s = input()
t = "hello"
j = 0
for c in s:
    if j < 5 and c == t[j]:
        j += 1
print("YES" if j == 5 else "NO")
