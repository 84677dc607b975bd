# want time n log n
# want space n
# kind stdin
I=lambda:[*map(int,input().split())]
n,k=I()
a=sorted(I())[::-1]
print(sum(a[:k])-sum(a[k:]))
