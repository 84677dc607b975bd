# want time n^2
# want space n
# kind function
def primes(n: int):
    found = []
    for k in range(2, n):
        for p in found:
            if k % p == 0:
                break
        else:
            found.append(k)
    return found
