# want time log n
# kind stdin
x = int(input())
print(bin(x).count('1'))
