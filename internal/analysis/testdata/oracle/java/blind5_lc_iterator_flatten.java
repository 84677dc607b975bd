// want time 1
// entry next
import java.util.*;
class Vector2D {
    private final int[][] vec;
    private int r = 0, c = 0;
    Vector2D(int[][] v) { vec = v; }
    public int next() { hasNext(); return vec[r][c++]; }
    public boolean hasNext() {
        if (r < vec.length && c == vec[r].length) { r++; c = 0; }
        return r < vec.length;
    }
}
