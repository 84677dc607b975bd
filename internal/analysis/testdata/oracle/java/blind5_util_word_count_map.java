// want time n
// want space n
import java.util.*;
class Words {
    static Map<String, Integer> count(String text) {
        Map<String, Integer> m = new TreeMap<>();
        Map<String, Integer> h = new HashMap<>();
        for (String w : text.split("\\s+")) h.put(w, h.getOrDefault(w, 0) + 1);
        return h;
    }
}
