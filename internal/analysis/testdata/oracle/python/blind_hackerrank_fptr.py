# want time n log n
# want space n
# kind stdin
import os
def minimumAbsoluteDifference(arr):
    arr.sort()
    return min(b - a for a, b in zip(arr, arr[1:]))
if __name__ == '__main__':
    fptr = open(os.environ['OUTPUT_PATH'], 'w')
    n = int(input().strip())
    arr = list(map(int, input().rstrip().split()))
    result = minimumAbsoluteDifference(arr)
    fptr.write(str(result) + '\n')
    fptr.close()
