// want time n^3
// entry sum
import java.util.*;
class A {
    static int sum(Map<String, List<Integer>> m) {
        int s = 0;
        for (Iterator<List<Integer>> it = m.values().iterator(); it.hasNext();) {
            List<Integer> l = it.next();
            for (int i = 0; i < l.size(); i++) s += l.indexOf(i);
        }
        return s;
    }
}
