# want time n^2
# want space n
# kind function
def primes(n):
    def is_prime(x):
        return x > 1 and all(x % d for d in range(2, x))
    return [p for p in range(n) if is_prime(p)]
