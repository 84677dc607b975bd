# want time 1
# kind stdin
board = [input() for _ in range(8)]
cnt = 0
N = 8
def put(y, cols, a, b):
    global cnt
    if y == N:
        cnt += 1
        return
    for x in range(N):
        if board[y][x] == '*' or x in cols or x + y in a or x - y in b: continue
        put(y + 1, cols | {x}, a | {x + y}, b | {x - y})
put(0, frozenset(), frozenset(), frozenset())
print(cnt)
