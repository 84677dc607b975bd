// want time n log n
// entry topK
import java.util.*;
import java.util.stream.*;
class Solution {
    public List<Integer> topK(int[] nums, int k) {
        Map<Integer, Long> f = Arrays.stream(nums).boxed().collect(Collectors.groupingBy(x -> x, Collectors.counting()));
        return f.entrySet().stream().sorted((a, b) -> Long.compare(b.getValue(), a.getValue())).limit(k).map(Map.Entry::getKey).collect(Collectors.toList());
    }
}
