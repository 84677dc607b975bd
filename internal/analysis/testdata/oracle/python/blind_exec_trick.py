# want time n
# kind stdin
s = 0
exec("s += int(input())\n" * int(input()))
print(s)
