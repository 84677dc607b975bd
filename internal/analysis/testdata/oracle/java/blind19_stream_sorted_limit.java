// want time n log n
// entry top
import java.util.*;
import java.util.stream.*;
class Top {
    List<String> top(Map<String, Integer> score, int k) {
        return score.entrySet().stream()
            .sorted(Map.Entry.<String, Integer>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
            .limit(k).map(Map.Entry::getKey).collect(Collectors.toList());
    }
}
