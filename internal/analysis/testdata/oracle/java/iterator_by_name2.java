// want time n
// entry merge
import java.util.*;
class A {
    static List<Integer> merge(List<Integer> a, List<Integer> b) {
        List<Integer> out = new ArrayList<>();
        Iterator<Integer> x = a.iterator(), y = b.iterator();
        while (x.hasNext() && y.hasNext()) { out.add(x.next()); out.add(y.next()); }
        while (x.hasNext()) out.add(x.next());
        for (; y.hasNext(); ) out.add(y.next());
        return out;
    }
}
