// want time n
// entry countByColor
import java.util.*;
class Colors {
    enum Color { RED, GREEN, BLUE }
    static Map<Color, Integer> countByColor(List<Color> cs) {
        EnumMap<Color, Integer> m = new EnumMap<>(Color.class);
        for (Color c : cs) m.merge(c, 1, Integer::sum);
        for (Color c : Color.values()) m.putIfAbsent(c, 0);
        return m;
    }
}
