# want time n log n
# want space n
# kind function
# entry countPrimes
def countPrimes(n):
    if n < 3:
        return 0
    s = [1] * n
    s[0] = s[1] = 0
    for i in range(2, int(n ** 0.5) + 1):
        if s[i]:
            s[i * i:n:i] = [0] * len(s[i * i:n:i])
    return sum(s)
