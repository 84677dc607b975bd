# want time 2^n
# want space n
# kind function
fib = lambda n: n if n < 2 else fib(n - 1) + fib(n - 2)
