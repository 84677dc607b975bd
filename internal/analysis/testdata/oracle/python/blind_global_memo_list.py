# want time n
# want space n
memo = [None] * 1000
def fib(n):
    if n < 2:
        return n
    if memo[n] is not None:
        return memo[n]
    memo[n] = fib(n - 1) + fib(n - 2)
    return memo[n]
