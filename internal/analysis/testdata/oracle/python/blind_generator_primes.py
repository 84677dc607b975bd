# want time n^2
# want space n
# kind stdin
def primes():
    found = []
    k = 2
    while True:
        if all(k % p for p in found):
            found.append(k)
            yield k
        k += 1
n = int(input())
for p in primes():
    if p > n: break
    print(p)
