# want time log n
# want space 1
# kind stdin
a, b = map(int, input().split())
hours = a
stubs = a
while stubs >= b:
    new = stubs // b
    hours += new
    stubs = stubs % b + new
print(hours)
