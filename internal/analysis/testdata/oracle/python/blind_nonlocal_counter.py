# want time n!
# want space n
def count_perms(s):
    total = 0
    used = [False] * len(s)
    def go(k):
        nonlocal total
        if k == len(s):
            total += 1
            return
        for i in range(len(s)):
            if not used[i]:
                used[i] = True
                go(k + 1)
                used[i] = False
    go(0)
    return total
