# want time n log n
# want space n
# kind stdin
import sys
def main():
    data = sys.stdin.read().split()
    n = int(data[0])
    a = [int(x) for x in data[1:n + 1]]
    a.sort()
    print(a[n // 2])
main()
