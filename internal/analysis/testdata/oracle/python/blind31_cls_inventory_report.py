# want time n^2
# want space n
# kind function
# entry find_conflicts
from dataclasses import dataclass
@dataclass
class Booking:
    start: int
    end: int
    room: str
class Calendar:
    def __init__(self):
        self.bookings = []
    def add(self, b):
        self.bookings.append(b)
    def find_conflicts(self):
        out = 0
        for i, a in enumerate(self.bookings):
            for b in self.bookings[i + 1:]:
                if a.room == b.room and a.start < b.end and b.start < a.end:
                    out += 1
        return out
