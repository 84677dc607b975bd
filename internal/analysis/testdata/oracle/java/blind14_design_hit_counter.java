// kind function
// want time 1
// entry hit
class HitCounter {
    private int[] times = new int[300];
    private int[] hits = new int[300];
    public void hit(int timestamp) {
        int i = timestamp % 300;
        if (times[i] != timestamp) {
            times[i] = timestamp;
            hits[i] = 1;
        } else {
            hits[i]++;
        }
    }
    public int getHits(int timestamp) {
        int total = 0;
        for (int i = 0; i < 300; i++) {
            if (timestamp - times[i] < 300) total += hits[i];
        }
        return total;
    }
}
