// want time n
// entry longestConsecutive
import java.util.*;
class Solution {
    public int longestConsecutive(int[] nums) {
        Set<Integer> s = Arrays.stream(nums).boxed().collect(java.util.stream.Collectors.toSet());
        int best = 0;
        for (int x : s) {
            if (!s.contains(x - 1)) {
                int y = x;
                while (s.contains(y + 1)) y++;
                best = Math.max(best, y - x + 1);
            }
        }
        return best;
    }
}
