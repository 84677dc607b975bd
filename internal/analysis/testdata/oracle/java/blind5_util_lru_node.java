// want time 1
// entry get
import java.util.*;
class LRU {
    class Node { int k, v; Node prev, next; Node(int k, int v) { this.k = k; this.v = v; } }
    private final Map<Integer, Node> map = new HashMap<>();
    private final Node head = new Node(0, 0), tail = new Node(0, 0);
    private final int cap;
    LRU(int cap) { this.cap = cap; head.next = tail; tail.prev = head; }
    private void cut(Node n) { n.prev.next = n.next; n.next.prev = n.prev; }
    private void front(Node n) { n.next = head.next; n.prev = head; head.next.prev = n; head.next = n; }
    public int get(int k) {
        Node n = map.get(k);
        if (n == null) return -1;
        cut(n);
        front(n);
        return n.v;
    }
}
