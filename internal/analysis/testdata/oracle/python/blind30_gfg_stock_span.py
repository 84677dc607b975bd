# want time n
# want space n
# kind function
# entry calculateSpan
def calculateSpan(price, S):
    n = len(price)
    st = []
    st.append(0)
    S[0] = 1
    for i in range(1, n):
        while(len(st) > 0 and price[st[-1]] <= price[i]):
            st.pop()
        S[i] = i + 1 if len(st) == 0 else (i - st[-1])
        st.append(i)
