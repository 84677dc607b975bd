# want time log n
# want space 1
# kind stdin
n = int(input())
print(pow(5, n, 100))
