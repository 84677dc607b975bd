// want time n log n
// kind stdin
import java.io.*;
import java.util.*;
public class Rooms {
    static class P implements Comparable<P> {
        int end, id;
        P(int e, int i) { end = e; id = i; }
        @Override public int compareTo(P o) { if (end != o.end) return Integer.compare(end, o.end); return Integer.compare(id, o.id); }
    }
    public static void main(String[] args) throws IOException {
        StreamTokenizer in = new StreamTokenizer(new BufferedReader(new InputStreamReader(System.in)));
        in.nextToken();
        int n = (int) in.nval;
        Integer[] ord = new Integer[n];
        int[] a = new int[n], b = new int[n];
        for (int i = 0; i < n; i++) {
            in.nextToken(); a[i] = (int) in.nval;
            in.nextToken(); b[i] = (int) in.nval;
            ord[i] = i;
        }
        Arrays.sort(ord, (p, q) -> a[p] - a[q]);
        TreeSet<P> busy = new TreeSet<>();
        int[] room = new int[n];
        int rooms = 0;
        for (int i : ord) {
            if (!busy.isEmpty() && busy.first().end < a[i]) {
                P f = busy.pollFirst();
                room[i] = f.id;
            } else room[i] = ++rooms;
            busy.add(new P(b[i], room[i]));
        }
        System.out.println(rooms);
    }
}
