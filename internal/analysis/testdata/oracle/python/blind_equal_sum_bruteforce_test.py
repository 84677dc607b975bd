# want time n^2
# want space n
# kind stdin
def check(a, n):
    for i in range(n):
        for j in range(n):
            if i != j and a[i] == a[j]:
                return True
    return False
T = int(input())
while T:
    T -= 1
    N = int(input())
    A = list(map(int, input().split()))
    print(["NO", "YES"][check(A, N)])
