# want time n
# want space 1
# kind function
def walk(n: int) -> int:
    s = 0
    for i in range(n - 1, -1, -2):
        s += i
    return s
