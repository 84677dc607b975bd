# want time n log n
# want space n
# kind stdin
N = 10 ** 6
n = int(input())
sieve = bytearray([1]) * (n + 1)
sieve[0:2] = b'\0\0'
i = 2
while i * i <= n:
    if sieve[i]:
        sieve[i * i::i] = bytes(len(range(i * i, n + 1, i)))
    i += 1
primes = [i for i in range(n + 1) if sieve[i]]
best = None
for p in primes:
    if sieve[n - p]:
        best = (p, n - p)
        break
print(*best)
