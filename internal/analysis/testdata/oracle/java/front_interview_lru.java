// want time 1
// entry LRUCache.get
class LRUCache {
    private final int capacity;
    private final LinkedHashMap<Integer, Integer> map = new LinkedHashMap<>();
    public LRUCache(int capacity) {
        this.capacity = capacity;
    }
    public int get(int key) {
        if (!map.containsKey(key)) return -1;
        int v = map.remove(key);
        map.put(key, v);
        return v;
    }
    public void put(int key, int value) {
        if (map.containsKey(key)) map.remove(key);
        else if (map.size() == capacity) map.remove(map.keySet().iterator().next());
        map.put(key, value);
    }
}
