"""Count primes below n."""
import sys

n = int(sys.argv[1])
composite = bytearray(n)
count = 0
for p in range(2, n):
    if not composite[p]:
        count += 1
        for q in range(p * p, n, p):
            composite[q] = 1
print(count)
