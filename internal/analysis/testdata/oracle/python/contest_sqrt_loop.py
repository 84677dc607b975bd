# want time sqrt n
# want space 1
# kind stdin
n = int(input())
k = 0
s = 0
while s < n:
    k += 1
    s += k
print(k)
