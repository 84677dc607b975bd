# want time n
# want space n
def sum_mins(arr):
    MOD = 10**9 + 7
    stack, res = [], 0
    arr = [0] + arr + [0]
    for i, x in enumerate(arr):
        while stack and arr[stack[-1]] > x:
            cur = stack.pop()
            res += arr[cur] * (i - cur) * (cur - stack[-1])
        stack.append(i)
    return res % MOD
