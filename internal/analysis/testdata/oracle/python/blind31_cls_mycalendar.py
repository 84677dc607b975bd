# want time n
# kind function
# entry book
class MyCalendar:
    def __init__(self):
        self.events = []
    def book(self, start, end):
        for s, e in self.events:
            if s < end and start < e:
                return False
        self.events.append((start, end))
        return True
