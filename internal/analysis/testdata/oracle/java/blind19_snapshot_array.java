// want time log n
// entry SnapshotArray.get
import java.util.*;
class SnapshotArray {
    private final List<int[]>[] hist; private int snap = 0;
    public SnapshotArray(int length) {
        hist = new List[length];
        for (int i = 0; i < length; i++) { hist[i] = new ArrayList<>(); hist[i].add(new int[]{0, 0}); }
    }
    public void set(int index, int val) { hist[index].add(new int[]{snap, val}); }
    public int snap() { return snap++; }
    public int get(int index, int id) {
        List<int[]> h = hist[index];
        int lo = 0, hi = h.size() - 1;
        while (lo < hi) {
            int mid = (lo + hi + 1) / 2;
            if (h.get(mid)[0] <= id) lo = mid; else hi = mid - 1;
        }
        return h.get(lo)[1];
    }
}
