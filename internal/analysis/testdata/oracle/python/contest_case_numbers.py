# want time n
# want space n
T=int(input())
for tc in range(1,T+1):
    N=int(input())
    A=list(map(int,input().split()))
    i=0
    j=N-1
    x=y=0
    while i<=j:
        if x<=y:
            x+=A[i]
            i+=1
        else:
            y+=A[j]
            j-=1
    print("Case #%d: %d %d"%(tc,x,y))
