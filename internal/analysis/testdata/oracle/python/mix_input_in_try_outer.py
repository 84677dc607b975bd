# want time n
# want space 1
# kind stdin
total = 0
try:
    while True:
        x = int(input())
        total += x
except EOFError:
    pass
print(total)
