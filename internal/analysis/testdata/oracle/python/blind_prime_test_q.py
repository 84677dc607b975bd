# want time sqrt n
# want space 1
# kind stdin
def is_prime(x):
    if x < 2: return False
    i = 2
    while i * i <= x:
        if x % i == 0: return False
        i += 1
    return True
q = int(input())
for _ in range(q):
    print("Yes" if is_prime(int(input())) else "No")
