# want time n^2
# want space n^2
# kind function
def grid(n: int):
    return [[0] * n for _ in range(n)]
