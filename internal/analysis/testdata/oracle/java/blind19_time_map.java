// want time log n
// entry TimeMap.get
import java.util.*;
class TimeMap {
    private final Map<String, TreeMap<Integer, String>> m = new HashMap<>();
    public void set(String key, String value, int t) { m.computeIfAbsent(key, k -> new TreeMap<>()).put(t, value); }
    public String get(String key, int t) {
        TreeMap<Integer, String> tm = m.get(key);
        if (tm == null) return "";
        Map.Entry<Integer, String> e = tm.floorEntry(t);
        return e == null ? "" : e.getValue();
    }
}
