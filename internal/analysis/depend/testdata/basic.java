import java.util.*;

class Solution {
    public int total(int[] xs) {
        int t = 0;
        for (int x : xs) { // want loop reduce +
            t += x;
        }
        return t;
    }

    public int[] twice(int[] xs) {
        int[] out = new int[xs.length];
        for (int i = 0; i < xs.length; i++) { // want loop doall
            out[i] = xs[i] * 2;
        }
        return out;
    }

    public Map<String, Integer> count(List<String> ws) {
        Map<String, Integer> m = new HashMap<>();
        for (String w : ws) { // want loop reduce merge +
            m.put(w, m.getOrDefault(w, 0) + 1);
        }
        return m;
    }

    public int previous(List<String> ws) {
        Map<String, Integer> m = new HashMap<>();
        int n = 0;
        for (String w : ws) { // want loop serial
            Integer old = m.put(w, 1);
            if (old != null) n++;
        }
        return n;
    }

    public int distinct(int[] xs) {
        Set<Integer> s = new HashSet<>();
        int n = 0;
        for (int x : xs) { // want loop serial
            if (s.add(x)) n++;
        }
        return n;
    }

    public List<Integer> evens(List<Integer> xs) {
        List<Integer> out = new ArrayList<>();
        for (int x : xs) { // want loop pipeline
            if (x % 2 == 0) out.add(x);
        }
        return out;
    }

    public String join(List<String> ws) {
        StringBuilder b = new StringBuilder();
        for (String w : ws) { // want loop pipeline
            b.append(w);
        }
        return b.toString();
    }

    public void prefix(int[] a) {
        for (int i = 1; i < a.length; i++) { // want loop serial
            a[i] += a[i - 1];
        }
    }

    public int max(int[] xs) {
        int m = Integer.MIN_VALUE;
        for (int x : xs) { // want loop reduce max
            m = Math.max(m, x);
        }
        return m;
    }

    public int heap(int[] xs, int k) {
        PriorityQueue<Integer> q = new PriorityQueue<>();
        for (int x : xs) { // want loop serial
            q.add(x);
            if (q.size() > k) q.poll();
        }
        return q.peek();
    }
}
