// want time n
// entry distinctCells
import java.util.*;
class Grid {
    record Point(int x, int y) {}
    static int distinctCells(List<int[]> moves) {
        Set<Point> seen = new HashSet<>();
        int x = 0, y = 0;
        seen.add(new Point(x, y));
        for (int[] m : moves) { x += m[0]; y += m[1]; seen.add(new Point(x, y)); }
        return seen.size();
    }
}
