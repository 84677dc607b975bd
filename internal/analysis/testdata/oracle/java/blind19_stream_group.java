// want time n
// entry byLength
import java.util.*;
import java.util.stream.*;
class Words {
    Map<Integer, List<String>> byLength(List<String> words) {
        return words.stream().filter(w -> !w.isEmpty()).collect(Collectors.groupingBy(String::length));
    }
}
