# want time 2^n
# want space 2^n
def gray(n):
    if n == 0:
        return ['']
    prev = gray(n - 1)
    return ['0' + c for c in prev] + ['1' + c for c in reversed(prev)]
