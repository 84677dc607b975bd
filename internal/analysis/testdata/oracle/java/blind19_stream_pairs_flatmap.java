// want time n^2
// entry pairs
import java.util.*;
import java.util.stream.*;
class Pairs {
    static List<int[]> pairs(int n, int s) {
        return IntStream.rangeClosed(1, n).boxed()
            .flatMap(i -> IntStream.rangeClosed(i, n).filter(j -> i + j == s).mapToObj(j -> new int[]{i, j}))
            .collect(Collectors.toList());
    }
}
