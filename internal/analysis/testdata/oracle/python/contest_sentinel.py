# want time n
# want space 1
x=int(input())
while x!=0:
    print(x*x)
    x=int(input())
