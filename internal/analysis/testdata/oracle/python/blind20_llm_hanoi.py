# want time 2^n
# want space n
# kind function
def hanoi(n, source, target, auxiliary, moves=None):
    if moves is None:
        moves = []
    if n == 1:
        moves.append((source, target))
        return 1
    count = hanoi(n - 1, source, auxiliary, target)
    count += 1
    count += hanoi(n - 1, auxiliary, target, source)
    return count
