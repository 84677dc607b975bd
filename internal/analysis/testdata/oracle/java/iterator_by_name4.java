// want time n
// entry rev
import java.util.*;
class A {
    static String join(Collection<String> c) {
        Iterator<String> it = c.iterator();
        if (!it.hasNext()) return "";
        StringBuilder sb = new StringBuilder(it.next());
        while (it.hasNext()) sb.append(',').append(it.next());
        return sb.toString();
    }
    static String rev(List<String> l) { return join(l); }
}
