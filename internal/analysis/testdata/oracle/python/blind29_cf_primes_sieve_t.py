# want time n log n
# want space n
# kind stdin
import sys
n = int(sys.stdin.readline())
sieve = bytearray([1]) * (n + 1)
sieve[0:2] = b'\x00\x00'
i = 2
while i * i <= n:
    if sieve[i]:
        sieve[i * i::i] = bytes(len(range(i * i, n + 1, i)))
    i += 1
print(sum(sieve))
