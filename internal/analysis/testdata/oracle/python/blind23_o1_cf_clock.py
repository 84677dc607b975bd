# want time 1
# want space 1
# kind stdin
h, m = map(int, input().split(':'))
t = int(input())
s = (h * 60 + m + t) % 1440
print("%02d:%02d" % (s // 60, s % 60))
