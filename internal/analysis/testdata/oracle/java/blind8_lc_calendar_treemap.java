// kind function
// want time log n
// entry book
class MyCalendar {
    private final TreeMap<Integer, Integer> tm = new TreeMap<>();

    public MyCalendar() {
    }

    public boolean book(int startTime, int endTime) {
        var e = tm.floorEntry(startTime);
        if (e != null && e.getValue() > startTime) {
            return false;
        }
        e = tm.ceilingEntry(startTime);
        if (e != null && e.getKey() < endTime) {
            return false;
        }
        tm.put(startTime, endTime);
        return true;
    }
}
