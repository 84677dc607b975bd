# kind function
# want time n
# want space n
class Solution:
    def asteroidCollision(self, a):
        st = []
        for x in a:
            while st and x < 0 < st[-1]:
                if st[-1] < -x:
                    st.pop()
                    continue
                elif st[-1] == -x: st.pop()
                break
            else: st.append(x)
        return st
