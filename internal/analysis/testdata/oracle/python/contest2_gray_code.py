# want time 2^n
# want space 1
# kind stdin
n = int(input())
for i in range(1 << n):
    print(format(i ^ (i >> 1), '0%db' % n))
