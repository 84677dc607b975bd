# want time 2^n
# want space n
# kind stdin
def c(n):
    if n <= 1:
        return 1
    return sum(c(i) * c(n - 1 - i) for i in range(n))
print(c(int(input())))
