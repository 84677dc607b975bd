# kind function
# want time 1
# want space 1
class Solution:
    def dayOfTheWeek(self, day: int, month: int, year: int) -> str:
        d = datetime.date(year, month, day)
        return d.strftime("%A")
