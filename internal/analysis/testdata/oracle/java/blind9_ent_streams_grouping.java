// want time n
// want space n
// kind function
import java.util.*;
import java.util.function.Function;
import java.util.stream.Collectors;

public class WordStats {
    public Map<String, Long> frequencies(List<String> words) {
        return words.stream()
            .filter(w -> !w.isEmpty())
            .map(String::toLowerCase)
            .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }
}
