# want time n
# want space n
# kind stdin
def main():
    n = int(input())
    a = list(map(int, input().split()))
    l, r = 0, n - 1
    s1 = s2 = 0
    turn = True
    while True:
        if l > r:
            break
        if a[l] > a[r]:
            x = a[l]; l += 1
        else:
            x = a[r]; r -= 1
        if turn: s1 += x
        else: s2 += x
        turn = not turn
    print(s1, s2)
main()
