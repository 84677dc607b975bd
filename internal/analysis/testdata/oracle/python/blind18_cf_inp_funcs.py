# want time n
# want space n
# kind stdin
import sys
input = sys.stdin.readline

############ ---- Input Functions ---- ############
def inp():
    return(int(input()))
def inlt():
    return(list(map(int,input().split())))
def insr():
    s = input()
    return(list(s[:len(s) - 1]))
def invr():
    return(map(int,input().split()))

n = inp()
a = inlt()
pre = [0]*(n+1)
for i in range(n):
    pre[i+1] = pre[i]^a[i]
ans = 0
cnt = {0:1}
for i in range(1,n+1):
    ans += cnt.get(pre[i],0)
    cnt[pre[i]] = cnt.get(pre[i],0)+1
print(ans)
