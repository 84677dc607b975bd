# want time n^2
# want space n^2
# kind stdin
import sys
def diagonalDifference(arr):
    n = len(arr)
    return abs(sum(arr[i][i] for i in range(n)) - sum(arr[i][n - 1 - i] for i in range(n)))
if __name__ == '__main__':
    n = int(input().strip())
    arr = []
    for _ in range(n):
        arr.append(list(map(int, input().rstrip().split())))
    print(diagonalDifference(arr))
