# want time 2^n
def add_ops(num, target):
    res = []
    def go(i, path, val, prev):
        if i == len(num):
            if val == target:
                res.append(path)
            return
        for j in range(i, len(num)):
            if j > i and num[i] == '0':
                break
            x = int(num[i:j + 1])
            if i == 0:
                go(j + 1, str(x), x, x)
            else:
                go(j + 1, path + '+' + str(x), val + x, x)
                go(j + 1, path + '-' + str(x), val - x, -x)
                go(j + 1, path + '*' + str(x), val - prev + prev * x, prev * x)
    go(0, '', 0, 0)
    return res
