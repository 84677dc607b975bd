// want time n log n
// want space n
// kind stdin
import java.util.*;

public class Main {
    public static void main(String[] args) {
        Scanner sc = new Scanner(System.in);
        int len = sc.nextInt(), n = sc.nextInt();
        TreeSet<Integer> cuts = new TreeSet<>();
        TreeMap<Integer, Integer> segs = new TreeMap<>();
        cuts.add(0); cuts.add(len);
        segs.put(len, 1);
        for (int i = 0; i < n; i++) {
            int x = sc.nextInt();
            int lo = cuts.lower(x), hi = cuts.higher(x);
            int w = hi - lo;
            if (segs.merge(w, -1, Integer::sum) == 0) segs.remove(w);
            segs.merge(x - lo, 1, Integer::sum);
            segs.merge(hi - x, 1, Integer::sum);
            cuts.add(x);
            System.out.print(segs.lastKey() + " ");
        }
    }
}
