# want time n
# want space 1
def check(s1, s2):
    need = [0] * 26
    for c in s1:
        need[ord(c) - 97] += 1
    k = len(s1)
    have = [0] * 26
    for i, c in enumerate(s2):
        have[ord(c) - 97] += 1
        if i >= k:
            have[ord(s2[i - k]) - 97] -= 1
        if have == need:
            return True
    return False
