# want time n
# want space 1
# kind function
class Solution:
    def dailyTemperatures(self, temps):
        n = len(temps)
        hottest = 0
        answer = [0] * n
        for day in range(n)[::-1]:
            cur = temps[day]
            if cur >= hottest:
                hottest = cur
                continue
            days = 1
            while temps[day + days] <= cur:
                days += answer[day + days]
            answer[day] = days
        return answer
