// want time n
// entry longest
import java.util.*;
class W {
    static String longest(List<String> ws) { return ws.stream().max(Comparator.comparingInt(String::length)).orElse(""); }
}
