# kind stdin
# want time n
# want space n
a = input().lower()
b = input().lower()
print(-1 if a < b else int(a > b))
