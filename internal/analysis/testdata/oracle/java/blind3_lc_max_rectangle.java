// want time n^2
// want space n
import java.util.*;
class Solution {
    public int maximalRectangle(char[][] matrix) {
        int m = matrix.length, n = matrix[0].length, best = 0;
        int[] h = new int[n];
        for (int i = 0; i < m; i++) {
            for (int j = 0; j < n; j++) h[j] = matrix[i][j] == '1' ? h[j] + 1 : 0;
            best = Math.max(best, largest(h));
        }
        return best;
    }
    int largest(int[] h) {
        Deque<Integer> st = new ArrayDeque<>();
        int best = 0;
        for (int i = 0; i <= h.length; i++) {
            int cur = i == h.length ? 0 : h[i];
            while (!st.isEmpty() && h[st.peek()] >= cur) {
                int height = h[st.pop()];
                int w = st.isEmpty() ? i : i - st.peek() - 1;
                best = Math.max(best, height * w);
            }
            st.push(i);
        }
        return best;
    }
}
