# want time n log n
# want space n
# kind stdin
def main():
    t = int(input())
    for tc in range(t):
        n = int(input())
        arr = [int(x) for x in input().split()]
        arr.sort()
        res = 0
        for i in range(n - 1):
            res = max(res, arr[i + 1] - arr[i])
        print(res)
main()
