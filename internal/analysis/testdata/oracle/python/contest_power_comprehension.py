# want time log n
# want space 1
a,b,m=[int(i) for i in input().split()]
def power(a,b,m):
    r=1
    while b>0:
        if b&1:
            r=r*a%m
        a=a*a%m
        b>>=1
    return r
print(power(a,b,m))
