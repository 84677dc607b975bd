// want time 1
// entry LFUCache.get
import java.util.*;
class LFUCache {
    private final int cap; private int min;
    private final Map<Integer, Integer> vals = new HashMap<>(), freq = new HashMap<>();
    private final Map<Integer, LinkedHashSet<Integer>> lists = new HashMap<>();
    LFUCache(int cap) { this.cap = cap; }
    public int get(int key) {
        if (!vals.containsKey(key)) return -1;
        int f = freq.get(key);
        freq.put(key, f + 1);
        lists.get(f).remove(key);
        if (f == min && lists.get(f).isEmpty()) min++;
        lists.computeIfAbsent(f + 1, x -> new LinkedHashSet<>()).add(key);
        return vals.get(key);
    }
}
