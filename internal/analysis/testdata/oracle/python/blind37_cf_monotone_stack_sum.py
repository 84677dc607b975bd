# want time n
# want space n
# kind stdin
def main():
    n = int(input())
    a = list(map(int, input().split()))
    left = [0] * n
    right = [0] * n
    st = []
    for i in range(n):
        while st and a[st[-1]] >= a[i]:
            st.pop()
        left[i] = st[-1] if st else -1
        st.append(i)
    st = []
    for i in range(n - 1, -1, -1):
        while st and a[st[-1]] > a[i]:
            st.pop()
        right[i] = st[-1] if st else n
        st.append(i)
    ans = [0] * (n + 1)
    for i in range(n):
        k = right[i] - left[i] - 1
        ans[k] = max(ans[k], a[i])
    for k in range(n - 1, 0, -1):
        ans[k] = max(ans[k], ans[k + 1])
    print(*ans[1:])
main()
