// want time n log n
// entry lis
import java.util.*;
class L {
    int lis(int[] a) {
        TreeSet<Integer> s = new TreeSet<>();
        for (int x : a) {
            Integer c = s.ceiling(x);
            if (c != null) s.remove(c);
            s.add(x);
        }
        return s.size();
    }
}
