# want time n
# want space 1
# kind function
# entry minAdd
def minAdd(s):
    bal = ans = 0
    for c in s:
        bal += 1 if c == '(' else -1
        if bal == -1:
            ans += 1
            bal = 0
    return ans + bal
