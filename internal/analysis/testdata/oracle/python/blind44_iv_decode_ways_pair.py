# want time n
# want space 1
# kind function
def numDecodings(s):
    prev2, prev1 = 1, int(s[0] != '0')
    for i in range(1, len(s)):
        cur = 0
        if s[i] != '0':
            cur += prev1
        if 10 <= int(s[i - 1:i + 1]) <= 26:
            cur += prev2
        prev2, prev1 = prev1, cur
    return prev1
