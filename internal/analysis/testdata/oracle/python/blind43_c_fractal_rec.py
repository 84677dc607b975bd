# kind stdin
# want time 2^n
# want space n
def hanoi(n, a, b, c):
    if n == 0: return 0
    return hanoi(n - 1, a, c, b) + 1 + hanoi(n - 1, c, b, a)
print(hanoi(int(input()), 'A', 'B', 'C'))
