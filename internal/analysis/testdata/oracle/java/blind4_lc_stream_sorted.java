// want time n log n
// want space n
import java.util.*;
import java.util.stream.*;
class Top {
    static List<String> top(Map<String, Integer> counts, int k) {
        return counts.entrySet().stream().sorted(Map.Entry.<String, Integer>comparingByValue().reversed()).limit(k).map(Map.Entry::getKey).collect(Collectors.toList());
    }
}
