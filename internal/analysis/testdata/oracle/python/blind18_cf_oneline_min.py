# want time n
# want space n
# kind stdin
n=int(input());a=list(map(int,input().split()));print(min(a)+max(a)-n)
