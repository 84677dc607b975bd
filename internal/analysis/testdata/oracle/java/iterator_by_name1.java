// want time n
// entry prune
import java.util.*;
class A {
    static int prune(Map<String, Integer> m) {
        Iterator<Map.Entry<String, Integer>> it = m.entrySet().iterator();
        int s = 0;
        while (it.hasNext()) {
            Map.Entry<String, Integer> e = it.next();
            if (e.getValue() < 0) it.remove();
            else s += e.getValue();
        }
        return s;
    }
}
