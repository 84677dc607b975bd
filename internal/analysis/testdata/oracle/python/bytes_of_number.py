# want time n^2
# want space n
def pad(n):
    total = 0
    for i in range(n):
        total += len(bytes(n - i))
    return total
