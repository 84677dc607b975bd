# want time n
# want space n
# kind stdin
input()
s = input()
print(sum(1 for a, b in zip(s, s[1:]) if a == b))
