// kind function
// want time 1
// entry get
public class LRUCache<K, V> {
    private final Map<K, Entry<K, V>> data = new HashMap<>();
    private Entry<K, V> head;
    private Entry<K, V> tail;
    private int cap;

    public LRUCache(int cap) {
        this.cap = cap;
    }

    public V get(K key) {
        if (!data.containsKey(key)) {
            return null;
        }
        final Entry<K, V> entry = data.get(key);
        moveNodeToLast(entry);
        return entry.getValue();
    }

    private void moveNodeToLast(Entry<K, V> entry) {
        if (tail == entry) {
            return;
        }
        final Entry<K, V> preEntry = entry.preEntry;
        final Entry<K, V> nextEntry = entry.nextEntry;
        if (preEntry != null) {
            preEntry.nextEntry = nextEntry;
        }
        if (nextEntry != null) {
            nextEntry.preEntry = preEntry;
        }
        if (head == entry) {
            head = nextEntry;
        }
        tail.nextEntry = entry;
        entry.preEntry = tail;
        entry.nextEntry = null;
        tail = entry;
    }

    static final class Entry<I, J> {
        private Entry<I, J> preEntry;
        private Entry<I, J> nextEntry;
        private I key;
        private J value;
        J getValue() { return value; }
    }
}
