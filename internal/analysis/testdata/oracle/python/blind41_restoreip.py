# kind function
# want time 1
# want space 1
class Solution:
    def restoreIpAddresses(self, s):
        res = []
        def back(i, parts):
            if len(parts) == 4:
                if i == len(s): res.append('.'.join(parts))
                return
            for k in range(1, 4):
                p = s[i:i+k]
                if i + k <= len(s) and (p == '0' or p[0] != '0') and int(p) < 256:
                    back(i + k, parts + [p])
        back(0, [])
        return res
