// want time n
// want space n
// entry MyCalendar.book
class MyCalendar {
  constructor() { this.events = []; }
  book(start, end) {
    for (const [s, e] of this.events) if (s < end && start < e) return false;
    this.events.push([start, end]);
    return true;
  }
}
