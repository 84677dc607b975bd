# want time n^2
# kind stdin
def is_prime(x):
    if x < 2:
        return False
    for d in range(2, x):
        if x % d == 0:
            return False
    return True
n = int(input())
c = 0
for i in range(1, n + 1):
    if is_prime(i):
        c += 1
print(c)
