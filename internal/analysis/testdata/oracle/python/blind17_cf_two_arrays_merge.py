# want time n
# want space n
# kind stdin
def main():
    n, m = [int(i) for i in input().split()]
    a = [int(i) for i in input().split()]
    b = [int(i) for i in input().split()]
    j = 0
    out = []
    for x in b:
        while j < n and a[j] < x:
            j += 1
        out.append(j)
    print(' '.join(map(str, out)))

if __name__ == '__main__':
    main()
