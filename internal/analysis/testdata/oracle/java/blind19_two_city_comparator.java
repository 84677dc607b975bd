// want time n log n
// entry twoCitySchedCost
import java.util.*;
class Solution {
    public int twoCitySchedCost(int[][] costs) {
        Arrays.sort(costs, new Comparator<int[]>() {
            @Override
            public int compare(int[] a, int[] b) { return (a[0] - a[1]) - (b[0] - b[1]); }
        });
        int s = 0;
        for (int i = 0; i < costs.length; i++) s += i < costs.length / 2 ? costs[i][0] : costs[i][1];
        return s;
    }
}
