# want time n
# want space n
class Solution:
    def asteroidCollision(self, asteroids):
        st = []
        for a in asteroids:
            alive = True
            while alive and a < 0 and st and st[-1] > 0:
                alive = st[-1] < -a
                if st[-1] <= -a:
                    st.pop()
            if alive:
                st.append(a)
        return st
