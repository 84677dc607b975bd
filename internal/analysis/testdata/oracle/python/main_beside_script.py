# want time n^2
# want space 1
# kind stdin
def main(k):
    for i in range(k):
        print(i)


n = int(input())
for _ in range(n):
    main(n)
