# kind function
# want time n^2
# want space n
def primes(n):
    return [x for x in range(2, n) if all(x % d for d in range(2, x))]
