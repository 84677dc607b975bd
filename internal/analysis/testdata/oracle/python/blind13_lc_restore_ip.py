# want time 1
class Solution:
    def restoreIpAddresses(self, s):
        res = []
        def go(i, parts):
            if len(parts) == 4:
                if i == len(s):
                    res.append('.'.join(parts))
                return
            for j in range(i + 1, min(i + 4, len(s) + 1)):
                seg = s[i:j]
                if seg == '0' or seg[0] != '0' and int(seg) <= 255:
                    go(j, parts + [seg])
        go(0, [])
        return res
