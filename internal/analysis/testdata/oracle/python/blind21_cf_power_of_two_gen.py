# want time log n
# want space log n
# kind stdin
n = int(input())
print(bin(n).count('1'))
